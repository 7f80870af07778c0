// Generated from schema/cards/card.json by lark-codegen. Do not edit: change the schema and generate again.

public import LarkCore

/// A card of JSON 2.0: settings, a header and elements.
///
/// Clients of version 7.20 or newer show it; older ones show the title and ask for an update. A card takes 30 KB, 200
/// objects with a tag and 5 tables at most. Properties that the platform does not know are refused.
///
/// - Source: `schema/cards/card.json`
/// - SeeAlso: [The platform's page](https://open.feishu.cn/document/feishu-cards/card-json-v2-structure)
public nonisolated struct Card: JSONEncodable, Sendable {
  /// What the schema says of all elements, for checks: a line of JSON for each element and each shared type.
  package static let elementTable: StaticString = #"""
  {"element":"audio","tag":"audio","allowedIn":["body","column","form","interactive_container","collapsible_panel"],"fields":{"element_id":{"ref":"element_id"},"margin":{"ref":"margin"},"file_key":{"type":"string","required":true},"i18n_file_key":{"ref":"translations"},"audio_id":{"type":"string"},"disabled":{"type":"boolean"},"disabled_tips":{"ref":"plain_text"},"show_progress_bar":{"type":"boolean"},"show_time":{"type":"boolean"},"time_display":{"type":"string","enum":["default","both"]},"time_position":{"type":"string","enum":["end","start","both_sides"]},"border":{"ref":"border"},"style":{"type":"string","enum":["normal","flat","speak"]},"padding":{"ref":"padding"},"background_style":{"ref":"color"},"fill_color":{"ref":"color"},"width":{"ref":"control_width"},"fallback":{"type":"any"}}}
  {"element":"button","tag":"button","allowedIn":["body","column","form","interactive_container","collapsible_panel","checker"],"fields":{"element_id":{"ref":"element_id"},"margin":{"ref":"margin"},"type":{"type":"string","enum":["default","primary","danger","text","primary_text","danger_text","primary_filled","danger_filled","laser"]},"size":{"type":"string","enum":["tiny","small","medium","large"]},"width":{"ref":"control_width"},"text":{"ref":"plain_text"},"icon":{"ref":"icon"},"hover_tips":{"ref":"plain_text"},"disabled":{"type":"boolean"},"disabled_tips":{"ref":"plain_text"},"confirm":{"ref":"confirm"},"behaviors":{"type":"array","items":{"ref":"behavior"}},"name":{"type":"string"},"form_action_type":{"type":"string","enum":["submit","reset"]},"action_type":{"type":"string","deprecated":"A key of JSON 1.0: use `form_action_type`."},"url":{"type":"string","deprecated":"A key of JSON 1.0: put the address into an `open_url` of `behaviors`."},"multi_url":{"ref":"url_set","deprecated":"A key of JSON 1.0: put the addresses into an `open_url` of `behaviors`."},"value":{"type":"any","deprecated":"Returned with a click in JSON 1.0. JSON 2.0 sends no event for it: put it into a callback of `behaviors`."}}}
  {"element":"card","slot":"elements","place":"body","fields":{"schema":{"type":"string","enum":["2.0"],"required":true},"config":{"type":"object","properties":{"streaming_mode":{"type":"boolean"},"streaming_config":{"type":"object","properties":{"print_frequency_ms":{"ref":"per_platform_number"},"print_step":{"ref":"per_platform_number"},"print_strategy":{"type":"string","enum":["fast","delay"]}}},"summary":{"type":"object","properties":{"content":{"type":"string"},"i18n_content":{"ref":"translations"}}},"locales":{"type":"array","items":{"type":"string"}},"enable_forward":{"type":"boolean"},"update_multi":{"type":"boolean"},"width_mode":{"type":"string","enum":["default","compact","fill"]},"use_custom_translation":{"type":"boolean"},"enable_forward_interaction":{"type":"boolean"},"style":{"type":"object","properties":{"text_size":{"type":"object"},"color":{"type":"object"}}},"wide_screen_mode":{"type":"boolean","deprecated":"A key of JSON 1.0: use `width_mode`."},"compact_width":{"type":"boolean","deprecated":"A key of JSON 1.0: use `width_mode`."}}},"card_link":{"type":"object","properties":{"url":{"type":"string"},"android_url":{"type":"string"},"ios_url":{"type":"string"},"pc_url":{"type":"string"}}},"header":{"type":"object","properties":{"title":{"ref":"text","required":true},"subtitle":{"ref":"text"},"text_tag_list":{"type":"array","items":{"ref":"text_tag"}},"i18n_text_tag_list":{"type":"object"},"template":{"type":"string","enum":["blue","wathet","turquoise","green","yellow","orange","red","carmine","violet","purple","indigo","grey","default"]},"icon":{"ref":"icon"},"padding":{"ref":"padding"}}},"body":{"type":"object","properties":{"direction":{"ref":"direction"},"padding":{"ref":"padding"},"horizontal_spacing":{"ref":"spacing"},"horizontal_align":{"ref":"horizontal_align"},"vertical_spacing":{"ref":"spacing"},"vertical_align":{"ref":"vertical_align"},"element_id":{"ref":"element_id"},"elements":{"type":"array","items":{"type":"any"},"required":true}}}}}
  {"element":"chart","tag":"chart","allowedIn":["body","column","form","interactive_container","collapsible_panel"],"fields":{"element_id":{"ref":"element_id"},"margin":{"ref":"margin"},"chart_spec":{"type":"object","required":true},"aspect_ratio":{"type":"string","enum":["1:1","2:1","4:3","16:9"]},"color_theme":{"type":"string","enum":["brand","rainbow","complementary","converse","primary"]},"preview":{"type":"boolean"},"height":{"ref":"height"}}}
  {"element":"checker","tag":"checker","slot":"buttons","place":"checker","allowedIn":["body","column","form","interactive_container","collapsible_panel"],"fields":{"element_id":{"ref":"element_id"},"margin":{"ref":"margin"},"padding":{"ref":"padding"},"name":{"type":"string"},"checked":{"type":"boolean"},"text":{"ref":"text"},"overall_checkable":{"type":"boolean"},"button_area":{"type":"object","properties":{"pc_display_rule":{"type":"string","enum":["always","on_hover"]},"buttons":{"type":"array","items":{"type":"any"}}}},"checked_style":{"type":"object","properties":{"show_strikethrough":{"type":"boolean"},"opacity":{"type":"number","minimum":0,"maximum":1}}},"confirm":{"ref":"confirm"},"behaviors":{"type":"array","items":{"ref":"behavior"}},"hover_tips":{"ref":"plain_text"},"disabled":{"type":"boolean"},"disabled_tips":{"ref":"plain_text"}}}
  {"element":"collapsible_panel","tag":"collapsible_panel","slot":"elements","place":"collapsible_panel","allowedIn":["body","column","form","interactive_container","collapsible_panel"],"fields":{"element_id":{"ref":"element_id"},"margin":{"ref":"margin"},"padding":{"ref":"padding"},"direction":{"ref":"direction"},"vertical_spacing":{"ref":"spacing"},"horizontal_spacing":{"ref":"spacing"},"vertical_align":{"ref":"vertical_align"},"horizontal_align":{"ref":"horizontal_align"},"expanded":{"type":"boolean"},"background_color":{"ref":"color"},"header":{"type":"object","properties":{"title":{"ref":"panel_title"},"background_color":{"ref":"color"},"width":{"type":"string","enum":["fill","auto","auto_when_fold"]},"vertical_align":{"ref":"vertical_align"},"padding":{"ref":"padding"},"position":{"type":"string","openEnum":["top","bottom"]},"icon":{"ref":"icon"},"icon_position":{"type":"string","enum":["left","right","follow_text"]},"icon_expanded_angle":{"type":"integer","enum":[-180,-90,90,180]}},"required":true},"border":{"ref":"border"},"elements":{"type":"array","items":{"type":"any"}}}}
  {"element":"column","tag":"column","slot":"elements","place":"column","allowedIn":["column_set"],"fields":{"element_id":{"ref":"element_id"},"margin":{"ref":"margin"},"padding":{"ref":"padding"},"background_style":{"ref":"color"},"width":{"ref":"column_width"},"weight":{"type":"integer","minimum":1,"maximum":5},"horizontal_spacing":{"ref":"spacing"},"horizontal_align":{"ref":"horizontal_align"},"vertical_align":{"ref":"vertical_align"},"vertical_spacing":{"ref":"spacing"},"direction":{"ref":"direction"},"action":{"type":"object","properties":{"multi_url":{"ref":"url_set"}}},"elements":{"type":"array","items":{"type":"any"}}}}
  {"element":"column_set","tag":"column_set","slot":"columns","place":"column_set","allowedIn":["body","column","form","interactive_container","collapsible_panel"],"fields":{"element_id":{"ref":"element_id"},"margin":{"ref":"margin"},"horizontal_spacing":{"ref":"spacing"},"horizontal_align":{"ref":"horizontal_align"},"flex_mode":{"type":"string","enum":["none","stretch","flow","bisect","trisect"]},"background_style":{"ref":"color"},"action":{"type":"object","properties":{"multi_url":{"ref":"url_set"}}},"columns":{"type":"array","items":{"type":"any"},"required":true}}}
  {"element":"date_picker","tag":"date_picker","allowedIn":["body","column","form","interactive_container","collapsible_panel"],"fields":{"element_id":{"ref":"element_id"},"margin":{"ref":"margin"},"name":{"type":"string"},"required":{"type":"boolean"},"disabled":{"type":"boolean"},"width":{"ref":"control_width"},"behaviors":{"type":"array","items":{"ref":"behavior"}},"initial_date":{"type":"string","pattern":"^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}$"},"placeholder":{"ref":"plain_text"},"confirm":{"ref":"confirm"},"value":{"type":"any","deprecated":"Returned with a click in JSON 1.0. JSON 2.0 sends no event for it: put it into a callback of `behaviors`."}}}
  {"element":"div","tag":"div","allowedIn":["body","column","form","interactive_container","collapsible_panel"],"fields":{"element_id":{"ref":"element_id"},"margin":{"ref":"margin"},"width":{"ref":"box_width"},"text":{"ref":"text"},"icon":{"ref":"icon"},"fields":{"type":"array","items":{"ref":"div_field"}}}}
  {"element":"form","tag":"form","slot":"elements","place":"form","allowedIn":["body"],"fields":{"element_id":{"ref":"element_id"},"margin":{"ref":"margin"},"padding":{"ref":"padding"},"direction":{"ref":"direction"},"horizontal_spacing":{"ref":"spacing"},"horizontal_align":{"ref":"horizontal_align"},"vertical_align":{"ref":"vertical_align"},"vertical_spacing":{"ref":"spacing"},"name":{"type":"string","required":true},"elements":{"type":"array","items":{"type":"any"},"required":true},"fallback":{"type":"any"}}}
  {"element":"hr","tag":"hr","allowedIn":["body","column","form","interactive_container","collapsible_panel"],"fields":{"element_id":{"ref":"element_id"},"margin":{"ref":"margin"}}}
  {"element":"img","tag":"img","allowedIn":["body","column","form","interactive_container","collapsible_panel"],"fields":{"element_id":{"ref":"element_id"},"margin":{"ref":"margin"},"img_key":{"type":"string","required":true},"i18n_img_key":{"ref":"translations"},"alt":{"ref":"plain_text"},"title":{"ref":"plain_text"},"corner_radius":{"ref":"radius"},"scale_type":{"type":"string","enum":["crop_center","crop_top","fit_horizontal"]},"size":{"type":"string","openEnum":["stretch","large","medium","small","tiny"],"pattern":"^[0-9]{1,4}px [0-9]{1,4}px$|^[0-9]+:[0-9]+$"},"transparent":{"type":"boolean"},"preview":{"type":"boolean"},"mode":{"type":"string","deprecated":"An old way to say how large it is: use `scale_type` and `size`."},"custom_width":{"type":"any","deprecated":"An old way to say how wide it is: use `size`."},"compact_width":{"type":"boolean","deprecated":"An old way to say how wide it is: use `size`."}}}
  {"element":"img_combination","tag":"img_combination","allowedIn":["body","column","form","interactive_container","collapsible_panel"],"fields":{"element_id":{"ref":"element_id"},"margin":{"ref":"margin"},"combination_mode":{"type":"string","enum":["double","triple","bisect","trisect"],"required":true},"combination_transparent":{"type":"boolean"},"corner_radius":{"ref":"radius"},"img_list":{"type":"array","items":{"ref":"img_list_item"},"required":true},"img_list_length":{"type":"integer","deprecated":"Left over from the visual tool: leave it out."}}}
  {"element":"input","tag":"input","allowedIn":["body","column","form","interactive_container","collapsible_panel"],"fields":{"element_id":{"ref":"element_id"},"margin":{"ref":"margin"},"name":{"type":"string"},"required":{"type":"boolean"},"placeholder":{"ref":"plain_text"},"default_value":{"type":"string"},"i18n_default_value":{"ref":"translations"},"disabled":{"type":"boolean"},"disabled_tips":{"ref":"plain_text"},"width":{"ref":"control_width"},"behaviors":{"type":"array","items":{"ref":"behavior"}},"max_length":{"type":"integer","minimum":1,"maximum":1000},"input_type":{"type":"string","enum":["text","multiline_text","password"]},"show_icon":{"type":"boolean"},"rows":{"type":"integer","minimum":1},"auto_resize":{"type":"boolean"},"max_rows":{"type":"integer","minimum":1},"label":{"ref":"plain_text"},"label_position":{"type":"string","enum":["top","left"]},"value":{"type":"any","deprecated":"Returned with a click in JSON 1.0. JSON 2.0 sends no event for it: put it into a callback of `behaviors`."},"confirm":{"ref":"confirm"},"fallback":{"type":"any"}}}
  {"element":"interactive_container","tag":"interactive_container","slot":"elements","place":"interactive_container","allowedIn":["body","column","form","interactive_container","collapsible_panel"],"fields":{"element_id":{"ref":"element_id"},"margin":{"ref":"margin"},"padding":{"ref":"padding"},"width":{"ref":"box_width"},"height":{"ref":"height"},"direction":{"ref":"direction"},"horizontal_spacing":{"ref":"spacing"},"horizontal_align":{"ref":"horizontal_align"},"vertical_spacing":{"ref":"spacing"},"vertical_align":{"ref":"vertical_align"},"background_style":{"ref":"color"},"has_border":{"type":"boolean"},"border_color":{"ref":"color"},"corner_radius":{"ref":"radius"},"behaviors":{"type":"array","items":{"ref":"behavior"}},"hover_tips":{"ref":"plain_text"},"disabled":{"type":"boolean"},"disabled_tips":{"ref":"plain_text"},"confirm":{"ref":"confirm"},"elements":{"type":"array","items":{"type":"any"},"required":true}}}
  {"element":"markdown","tag":"markdown","allowedIn":["body","column","form","interactive_container","collapsible_panel"],"fields":{"element_id":{"ref":"element_id"},"margin":{"ref":"margin"},"content":{"type":"string","required":true},"i18n_content":{"ref":"translations"},"text_align":{"ref":"text_align"},"text_size":{"ref":"text_size"},"icon":{"ref":"icon"}}}
  {"element":"multi_select_person","tag":"multi_select_person","allowedIn":["column","form","interactive_container","collapsible_panel"],"onlyInside":"form","fields":{"element_id":{"ref":"element_id"},"margin":{"ref":"margin"},"type":{"type":"string","enum":["default","text"]},"name":{"type":"string","required":true},"required":{"type":"boolean"},"disabled":{"type":"boolean"},"placeholder":{"ref":"plain_text"},"width":{"ref":"control_width"},"behaviors":{"type":"array","items":{"ref":"behavior"}},"options":{"type":"array","items":{"ref":"person_option"}},"confirm":{"ref":"confirm"},"selected_values":{"type":"array","items":{"type":"string"}},"value":{"type":"any","deprecated":"Returned with a click in JSON 1.0. JSON 2.0 sends no event for it: put it into a callback of `behaviors`."}}}
  {"element":"multi_select_static","tag":"multi_select_static","allowedIn":["column","form","interactive_container","collapsible_panel"],"onlyInside":"form","fields":{"element_id":{"ref":"element_id"},"margin":{"ref":"margin"},"type":{"type":"string","enum":["default","text"]},"name":{"type":"string","required":true},"required":{"type":"boolean"},"disabled":{"type":"boolean"},"placeholder":{"ref":"plain_text"},"width":{"ref":"control_width"},"behaviors":{"type":"array","items":{"ref":"behavior"}},"options":{"type":"array","items":{"ref":"option"}},"confirm":{"ref":"confirm"},"selected_values":{"type":"array","items":{"type":"string"}},"value":{"type":"any","deprecated":"Returned with a click in JSON 1.0. JSON 2.0 sends no event for it: put it into a callback of `behaviors`."}}}
  {"element":"overflow","tag":"overflow","allowedIn":["body","column","form","interactive_container","collapsible_panel"],"fields":{"element_id":{"ref":"element_id"},"margin":{"ref":"margin"},"width":{"ref":"control_width"},"options":{"type":"array","items":{"ref":"overflow_option"},"required":true},"behaviors":{"type":"array","items":{"ref":"behavior"}},"confirm":{"ref":"confirm"},"value":{"type":"any","deprecated":"Returned with a click in JSON 1.0. JSON 2.0 sends no event for it: put it into a callback of `behaviors`."}}}
  {"element":"person","tag":"person","allowedIn":["body","column","form","interactive_container","collapsible_panel"],"fields":{"element_id":{"ref":"element_id"},"margin":{"ref":"margin"},"user_id":{"type":"string","required":true},"size":{"type":"string","enum":["extra_small","small","medium","large"]},"show_avatar":{"type":"boolean"},"show_name":{"type":"boolean"},"style":{"type":"string","enum":["normal","capsule"]}}}
  {"element":"person_list","tag":"person_list","allowedIn":["body","column","form","interactive_container","collapsible_panel"],"fields":{"element_id":{"ref":"element_id"},"margin":{"ref":"margin"},"persons":{"type":"array","items":{"ref":"person_ref"},"required":true},"drop_invalid_user_id":{"type":"boolean"},"lines":{"type":"integer","minimum":1},"show_name":{"type":"boolean"},"show_avatar":{"type":"boolean"},"size":{"type":"string","enum":["extra_small","small","medium","large"]},"icon":{"ref":"icon"},"ud_icon":{"type":"object","deprecated":"An old form of `icon`."}}}
  {"element":"picker_datetime","tag":"picker_datetime","allowedIn":["body","column","form","interactive_container","collapsible_panel"],"fields":{"element_id":{"ref":"element_id"},"margin":{"ref":"margin"},"name":{"type":"string"},"required":{"type":"boolean"},"disabled":{"type":"boolean"},"width":{"ref":"control_width"},"behaviors":{"type":"array","items":{"ref":"behavior"}},"initial_datetime":{"type":"string","pattern":"^[0-9]{4}-[0-9]{1,2}-[0-9]{1,2} [0-9]{1,2}:[0-9]{2}$"},"placeholder":{"ref":"plain_text"},"confirm":{"ref":"confirm"},"value":{"type":"any","deprecated":"Returned with a click in JSON 1.0. JSON 2.0 sends no event for it: put it into a callback of `behaviors`."}}}
  {"element":"picker_time","tag":"picker_time","allowedIn":["body","column","form","interactive_container","collapsible_panel"],"fields":{"element_id":{"ref":"element_id"},"margin":{"ref":"margin"},"name":{"type":"string"},"required":{"type":"boolean"},"disabled":{"type":"boolean"},"width":{"ref":"control_width"},"behaviors":{"type":"array","items":{"ref":"behavior"}},"initial_time":{"type":"string","pattern":"^[0-9]{1,2}:[0-9]{2}$"},"placeholder":{"ref":"plain_text"},"confirm":{"ref":"confirm"},"value":{"type":"any","deprecated":"Returned with a click in JSON 1.0. JSON 2.0 sends no event for it: put it into a callback of `behaviors`."}}}
  {"element":"select_img","tag":"select_img","allowedIn":["body","column","form","interactive_container","collapsible_panel"],"fields":{"element_id":{"ref":"element_id"},"margin":{"ref":"margin"},"name":{"type":"string"},"required":{"type":"boolean"},"multi_select":{"type":"boolean"},"layout":{"type":"string","enum":["stretch","bisect","trisect"]},"can_preview":{"type":"boolean"},"aspect_ratio":{"type":"string","enum":["1:1","16:9","4:3"]},"disabled":{"type":"boolean"},"disabled_tips":{"ref":"plain_text"},"value":{"type":"any","deprecated":"Returned with a click in JSON 1.0. JSON 2.0 sends no event for it: put it into a callback of `behaviors`."},"options":{"type":"array","items":{"ref":"img_option"},"required":true},"behaviors":{"type":"array","items":{"ref":"behavior"}},"confirm":{"ref":"confirm"},"style":{"type":"string","deprecated":"A key of JSON 1.0."}}}
  {"element":"select_person","tag":"select_person","allowedIn":["body","column","form","interactive_container","collapsible_panel"],"fields":{"element_id":{"ref":"element_id"},"margin":{"ref":"margin"},"type":{"type":"string","enum":["default","text"]},"name":{"type":"string"},"required":{"type":"boolean"},"disabled":{"type":"boolean"},"placeholder":{"ref":"plain_text"},"width":{"ref":"control_width"},"behaviors":{"type":"array","items":{"ref":"behavior"}},"options":{"type":"array","items":{"ref":"person_option"}},"confirm":{"ref":"confirm"},"initial_option":{"type":"string"},"value":{"type":"any","deprecated":"Returned with a click in JSON 1.0. JSON 2.0 sends no event for it: put it into a callback of `behaviors`."}}}
  {"element":"select_static","tag":"select_static","allowedIn":["body","column","form","interactive_container","collapsible_panel"],"fields":{"element_id":{"ref":"element_id"},"margin":{"ref":"margin"},"type":{"type":"string","enum":["default","text"]},"name":{"type":"string"},"required":{"type":"boolean"},"disabled":{"type":"boolean"},"placeholder":{"ref":"plain_text"},"width":{"ref":"control_width"},"behaviors":{"type":"array","items":{"ref":"behavior"}},"options":{"type":"array","items":{"ref":"option"}},"confirm":{"ref":"confirm"},"initial_option":{"type":"string"},"initial_index":{"type":"integer","minimum":0},"value":{"type":"any","deprecated":"Returned with a click in JSON 1.0. JSON 2.0 sends no event for it: put it into a callback of `behaviors`."}}}
  {"element":"table","tag":"table","allowedIn":["body"],"fields":{"element_id":{"ref":"element_id"},"margin":{"ref":"margin"},"page_size":{"type":"integer","minimum":1,"maximum":10},"row_height":{"ref":"row_height"},"row_max_height":{"type":"string","pattern":"^[0-9]{2,3}px$"},"freeze_first_column":{"type":"boolean"},"header_style":{"type":"object","properties":{"text_align":{"ref":"text_align"},"text_size":{"type":"string","openEnum":["normal","heading"]},"background_style":{"type":"string","enum":["none","grey"]},"text_color":{"ref":"color"},"bold":{"type":"boolean"},"lines":{"type":"integer","minimum":1}}},"columns":{"type":"array","items":{"ref":"table_column"},"required":true},"rows":{"type":"array","items":{"type":"object"},"required":true}}}
  {"shared":"behavior","type":"object","properties":{"type":{"type":"string","enum":["open_url","callback","form_action"],"required":true},"default_url":{"type":"string","requiredWhen":{"type":"open_url"}},"android_url":{"type":"string"},"ios_url":{"type":"string"},"pc_url":{"type":"string"},"value":{"type":"any","requiredWhen":{"type":"callback"}},"behavior":{"type":"string","enum":["submit","reset"]}}}
  {"shared":"border","type":"object","properties":{"color":{"ref":"color"},"corner_radius":{"ref":"radius"}}}
  {"shared":"box_width","type":"string","openEnum":["fill","auto"],"pattern":"^[0-9]+px$"}
  {"shared":"color","type":"string","openEnum":["blue","carmine","green","indigo","lime","orange","purple","red","sunflower","turquoise","violet","wathet","yellow","grey","default","white","bg-white","laser"],"pattern":"^(blue|carmine|green|indigo|lime|orange|purple|red|sunflower|turquoise|violet|wathet|yellow)-(50|100|200|300|350|400|500|600|700|800|900)$|^grey-(00|50|100|200|300|350|400|500|600|650|700|800|900|950|1000)$"}
  {"shared":"column_width","type":"string","openEnum":["auto","weighted"],"pattern":"^[0-9]+px$"}
  {"shared":"confirm","type":"object","properties":{"title":{"ref":"plain_text","required":true},"text":{"ref":"plain_text","required":true}}}
  {"shared":"control_width","type":"string","openEnum":["default","fill"],"pattern":"^[0-9]+px$"}
  {"shared":"direction","type":"string","enum":["vertical","horizontal"]}
  {"shared":"div_field","type":"object","properties":{"is_short":{"type":"boolean"},"text":{"ref":"text","required":true}}}
  {"shared":"element_id","type":"string","pattern":"^[A-Za-z][A-Za-z0-9_]{0,19}$"}
  {"shared":"height","type":"string","openEnum":["auto"],"pattern":"^[0-9]+px$"}
  {"shared":"horizontal_align","type":"string","enum":["left","center","right"]}
  {"shared":"icon","type":"object","properties":{"tag":{"type":"string","enum":["standard_icon","custom_icon"],"required":true},"token":{"type":"string","requiredWhen":{"tag":"standard_icon"}},"color":{"ref":"color"},"img_key":{"type":"string","requiredWhen":{"tag":"custom_icon"}},"i18n_img_key":{"ref":"translations"},"size":{"type":"string","pattern":"^[0-9]{1,3}px [0-9]{1,3}px$"},"element_id":{"ref":"element_id"}}}
  {"shared":"img_list_item","type":"object","properties":{"img_key":{"type":"string","required":true},"i18n_img_key":{"ref":"translations"},"transparent":{"type":"boolean"}}}
  {"shared":"img_option","type":"object","properties":{"img_key":{"type":"string","required":true},"i18n_img_key":{"ref":"translations"},"value":{"type":"string"},"disabled":{"type":"boolean"},"disabled_tips":{"ref":"plain_text"},"hover_tips":{"ref":"plain_text"}}}
  {"shared":"margin","type":"string","pattern":"^-?[0-9]{1,2}(px)?( -?[0-9]{1,2}(px)?){0,3}$"}
  {"shared":"option","type":"object","properties":{"text":{"ref":"plain_text","required":true},"icon":{"ref":"icon"},"value":{"type":"string","required":true}}}
  {"shared":"overflow_option","type":"object","properties":{"text":{"ref":"plain_text"},"multi_url":{"ref":"url_set"},"value":{"type":"string"}}}
  {"shared":"padding","type":"string","pattern":"^-?[0-9]{1,2}(px)?( -?[0-9]{1,2}(px)?){0,3}$"}
  {"shared":"panel_title","type":"object","properties":{"tag":{"type":"string","enum":["plain_text","markdown","lark_md"],"required":true},"content":{"type":"string"},"i18n_content":{"ref":"translations"},"element_id":{"ref":"element_id"},"text_size":{"ref":"text_size"},"text_color":{"ref":"color"},"text_align":{"ref":"text_align"}}}
  {"shared":"per_platform_number","type":"object","properties":{"default":{"type":"number","required":true},"android":{"type":"number"},"ios":{"type":"number"},"pc":{"type":"number"}}}
  {"shared":"person_option","type":"object","properties":{"value":{"type":"string","required":true}}}
  {"shared":"person_ref","type":"object","properties":{"id":{"type":"string","required":true}}}
  {"shared":"plain_text","type":"object","properties":{"tag":{"type":"string","enum":["plain_text"],"required":true},"element_id":{"ref":"element_id"},"content":{"type":"string","required":true},"i18n_content":{"ref":"translations"},"text_size":{"ref":"text_size"},"text_color":{"ref":"color"},"text_align":{"ref":"text_align"},"lines":{"type":"integer","minimum":1},"margin":{"ref":"margin"}}}
  {"shared":"radius","type":"string","pattern":"^[0-9]+(\\.[0-9]+)?(px|%)$"}
  {"shared":"row_height","type":"string","openEnum":["low","middle","high","auto"],"pattern":"^[0-9]+px$"}
  {"shared":"spacing","type":"string","openEnum":["small","medium","large","extra_large"],"pattern":"^[0-9]{1,2}px$"}
  {"shared":"table_column","type":"object","properties":{"name":{"type":"string","required":true},"display_name":{"type":"string"},"width":{"ref":"table_column_width"},"vertical_align":{"ref":"vertical_align"},"horizontal_align":{"ref":"horizontal_align"},"data_type":{"type":"string","enum":["text","lark_md","markdown","options","number","persons","date"],"required":true},"format":{"type":"object","properties":{"precision":{"type":"integer","minimum":0,"maximum":10},"symbol":{"type":"string"},"separator":{"type":"boolean"}}},"date_format":{"type":"string"}}}
  {"shared":"table_column_width","type":"string","openEnum":["auto"],"pattern":"^[0-9]+(px|%)$"}
  {"shared":"text","type":"object","properties":{"tag":{"type":"string","enum":["plain_text","lark_md"],"required":true},"element_id":{"ref":"element_id"},"content":{"type":"string","required":true},"i18n_content":{"ref":"translations"},"text_size":{"ref":"text_size"},"text_color":{"ref":"color"},"text_align":{"ref":"text_align"},"lines":{"type":"integer","minimum":1},"margin":{"ref":"margin"}}}
  {"shared":"text_align","type":"string","enum":["left","center","right"]}
  {"shared":"text_size","type":"string","openEnum":["heading-0","heading-1","heading-2","heading-3","heading-4","heading","normal","notation","xxxx-large","xxx-large","xx-large","x-large","large","medium","small","x-small"]}
  {"shared":"text_tag","type":"object","properties":{"tag":{"type":"string","enum":["text_tag"],"required":true},"element_id":{"ref":"element_id"},"text":{"ref":"plain_text"},"color":{"type":"string","enum":["neutral","blue","turquoise","lime","orange","violet","indigo","wathet","green","yellow","red","purple","carmine"]}}}
  {"shared":"translations","type":"object","properties":{"zh_cn":{"type":"string"},"en_us":{"type":"string"},"zh_hk":{"type":"string"},"zh_tw":{"type":"string"},"ja_jp":{"type":"string"},"id_id":{"type":"string"},"vi_vn":{"type":"string"},"th_th":{"type":"string"},"pt_br":{"type":"string"},"es_es":{"type":"string"},"ko_kr":{"type":"string"},"de_de":{"type":"string"},"fr_fr":{"type":"string"},"it_it":{"type":"string"},"ru_ru":{"type":"string"},"ms_my":{"type":"string"}}}
  {"shared":"url_set","type":"object","properties":{"url":{"type":"string"},"android_url":{"type":"string"},"ios_url":{"type":"string"},"pc_url":{"type":"string"}}}
  {"shared":"vertical_align","type":"string","enum":["top","center","bottom"]}
  """#

  /// How the card behaves.
  public var config: Config?
  /// Where a click on the card leads: one address for all platforms, or one for each of the three.
  public var cardLink: CardLink?
  /// What stands above the elements.
  public var header: Header?
  /// The elements.
  public var body: Body?

  /// Makes one from its fields; those left out are not sent.
  public init(config: Config? = nil, cardLink: CardLink? = nil, header: Header? = nil, body: Body? = nil) {
    self.config = config
    self.cardLink = cardLink
    self.header = header
    self.body = body
  }

  public func encode(to json: inout JSONWriter) {
    json.beginObject()
    json.write("schema", "2.0")
    json.write("config", config)
    json.write("card_link", cardLink)
    json.write("header", header)
    json.write("body", body)
    json.endObject()
  }

  /// How the card behaves.
  public nonisolated struct Config: JSONEncodable, Hashable, Sendable, Encodable {
    /// Whether text that is put into it later appears as if it were typed. Until it is switched off, the card cannot be
    /// forwarded or answered with a change. Default: `false`.
    public var streamingMode: Bool?
    /// How fast streamed text appears.
    public var streamingConfig: StreamingConfig?
    /// What the list of chats says of the card.
    public var summary: Summary?
    /// The only languages that count, such as `zh_cn`.
    public var locales: [String]?
    /// Whether people may forward the card. A card with audio must say false. Default: `true`.
    public var enableForward: Bool?
    /// Whether everybody sees the same card. JSON 2.0 knows no other (300302). Default: `true`.
    public var updateMulti: Bool?
    /// How wide the card is. Default: `"default"`.
    public var widthMode: WidthMode?
    /// Whether translating the message shows the texts of the card in the other language. Default: `false`.
    public var useCustomTranslation: Bool?
    /// Whether a forwarded card can be used too. Default: `false`.
    public var enableForwardInteraction: Bool?
    /// Names for text sizes and colours of its own.
    public var style: Style?

    /// Makes one from its fields; those left out are not sent.
    public init(
      streamingMode: Bool? = nil,
      streamingConfig: StreamingConfig? = nil,
      summary: Summary? = nil,
      locales: [String]? = nil,
      enableForward: Bool? = nil,
      updateMulti: Bool? = nil,
      widthMode: WidthMode? = nil,
      useCustomTranslation: Bool? = nil,
      enableForwardInteraction: Bool? = nil,
      style: Style? = nil
    ) {
      self.streamingMode = streamingMode
      self.streamingConfig = streamingConfig
      self.summary = summary
      self.locales = locales
      self.enableForward = enableForward
      self.updateMulti = updateMulti
      self.widthMode = widthMode
      self.useCustomTranslation = useCustomTranslation
      self.enableForwardInteraction = enableForwardInteraction
      self.style = style
    }

    public func encode(to json: inout JSONWriter) {
      json.beginObject()
      json.write("streaming_mode", streamingMode)
      json.write("streaming_config", streamingConfig)
      json.write("summary", summary)
      json.write("locales", locales)
      json.write("enable_forward", enableForward)
      json.write("update_multi", updateMulti)
      json.write("width_mode", widthMode)
      json.write("use_custom_translation", useCustomTranslation)
      json.write("enable_forward_interaction", enableForwardInteraction)
      json.write("style", style)
      json.endObject()
    }

    /// How fast streamed text appears.
    public nonisolated struct StreamingConfig: JSONEncodable, Hashable, Sendable, Encodable {
      /// Milliseconds between two steps.
      public var printFrequencyMs: Card.PerPlatformNumber?
      /// Characters that appear in one step.
      public var printStep: Card.PerPlatformNumber?
      /// What becomes of text that is not shown yet when more comes: `fast` shows it at once, `delay` keeps its pace.
      /// Default: `"fast"`.
      public var printStrategy: PrintStrategy?

      /// Makes one from its fields; those left out are not sent.
      public init(
        printFrequencyMs: Card.PerPlatformNumber? = nil,
        printStep: Card.PerPlatformNumber? = nil,
        printStrategy: PrintStrategy? = nil
      ) {
        self.printFrequencyMs = printFrequencyMs
        self.printStep = printStep
        self.printStrategy = printStrategy
      }

      public func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.write("print_frequency_ms", printFrequencyMs)
        json.write("print_step", printStep)
        json.write("print_strategy", printStrategy)
        json.endObject()
      }

      /// What becomes of text that is not shown yet when more comes: `fast` shows it at once, `delay` keeps its pace.
      public nonisolated struct PrintStrategy: OpenEnum {
        public static let fast = Self(rawValue: "fast")
        public static let delay = Self(rawValue: "delay")

        public let rawValue: String
        public init(rawValue: String) {
          self.rawValue = rawValue
        }
      }
    }

    /// What the list of chats says of the card.
    public nonisolated struct Summary: JSONEncodable, Hashable, Sendable, Encodable {
      /// The text. While the card is streaming, the platform writes one of its own where this is empty.
      public var content: String?
      /// The text in other languages.
      public var i18nContent: Card.Translations?

      /// Makes one from its fields; those left out are not sent.
      public init(content: String? = nil, i18nContent: Card.Translations? = nil) {
        self.content = content
        self.i18nContent = i18nContent
      }

      public func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.write("content", content)
        json.write("i18n_content", i18nContent)
        json.endObject()
      }
    }

    /// How wide the card is.
    public nonisolated struct WidthMode: OpenEnum {
      /// 600 px.
      public static let `default` = Self(rawValue: "default")
      /// 400 px.
      public static let compact = Self(rawValue: "compact")
      /// As wide as the window.
      public static let fill = Self(rawValue: "fill")

      public let rawValue: String
      public init(rawValue: String) {
        self.rawValue = rawValue
      }
    }

    /// Names for text sizes and colours of its own.
    public nonisolated struct Style: JSONEncodable, Hashable, Sendable, Encodable {
      /// Sizes by name, each with `default`, `pc` and `mobile`: `{"cus-0": {"default": "medium", "pc": "large"}}`.
      public var textSize: JSONObject?
      /// Colours by name, each with `light_mode` and `dark_mode` as `rgba(…)`: `{"cus-1": {"light_mode":
      /// "rgba(5,157,178,0.52)"}}`.
      public var color: JSONObject?

      /// Makes one from its fields; those left out are not sent.
      public init(textSize: JSONObject? = nil, color: JSONObject? = nil) {
        self.textSize = textSize
        self.color = color
      }

      public func encode(to json: inout JSONWriter) {
        json.beginObject()
        json.write("text_size", textSize)
        json.write("color", color)
        json.endObject()
      }
    }
  }

  /// Where a click on the card leads: one address for all platforms, or one for each of the three.
  public nonisolated struct CardLink: JSONEncodable, Hashable, Sendable, Encodable {
    /// The address for all platforms.
    public var url: String?
    /// The address on Android.
    public var androidURL: String?
    /// The address on iOS.
    public var iosURL: String?
    /// The address on a computer.
    public var pcURL: String?

    /// Makes one from its fields; those left out are not sent.
    public init(url: String? = nil, androidURL: String? = nil, iosURL: String? = nil, pcURL: String? = nil) {
      self.url = url
      self.androidURL = androidURL
      self.iosURL = iosURL
      self.pcURL = pcURL
    }

    public func encode(to json: inout JSONWriter) {
      json.beginObject()
      json.write("url", url)
      json.write("android_url", androidURL)
      json.write("ios_url", iosURL)
      json.write("pc_url", pcURL)
      json.endObject()
    }
  }

  /// What stands above the elements.
  public nonisolated struct Header: JSONEncodable, Hashable, Sendable, Encodable {
    /// The title, of which four lines are shown. In the form `lark_md` it takes mentions and emoji only.
    public var title: Card.Text
    /// One line below the title.
    public var subtitle: Card.Text?
    /// Labels behind the title, of which three are shown.
    public var textTagList: [Card.TextTag]?
    /// Labels by language, which win over `text_tag_list`: `{"en_us": [{"tag": "text_tag", …}]}`.
    public var i18nTextTagList: JSONObject?
    /// Colour of the header. Default: `"default"`.
    public var template: Template?
    /// Picture in front of the title.
    public var icon: Card.Icon?
    /// Space within its border. Default: `"12px"`.
    public var padding: Card.Padding?

    /// Makes one from its fields; those left out are not sent.
    public init(
      title: Card.Text,
      subtitle: Card.Text? = nil,
      textTagList: [Card.TextTag]? = nil,
      i18nTextTagList: JSONObject? = nil,
      template: Template? = nil,
      icon: Card.Icon? = nil,
      padding: Card.Padding? = nil
    ) {
      self.title = title
      self.subtitle = subtitle
      self.textTagList = textTagList
      self.i18nTextTagList = i18nTextTagList
      self.template = template
      self.icon = icon
      self.padding = padding
    }

    public func encode(to json: inout JSONWriter) {
      json.beginObject()
      json.write("title", title)
      json.write("subtitle", subtitle)
      json.write("text_tag_list", textTagList)
      json.write("i18n_text_tag_list", i18nTextTagList)
      json.write("template", template)
      json.write("icon", icon)
      json.write("padding", padding)
      json.endObject()
    }

    /// Colour of the header.
    public nonisolated struct Template: OpenEnum {
      public static let blue = Self(rawValue: "blue")
      public static let wathet = Self(rawValue: "wathet")
      public static let turquoise = Self(rawValue: "turquoise")
      public static let green = Self(rawValue: "green")
      public static let yellow = Self(rawValue: "yellow")
      public static let orange = Self(rawValue: "orange")
      public static let red = Self(rawValue: "red")
      public static let carmine = Self(rawValue: "carmine")
      public static let violet = Self(rawValue: "violet")
      public static let purple = Self(rawValue: "purple")
      public static let indigo = Self(rawValue: "indigo")
      public static let grey = Self(rawValue: "grey")
      public static let `default` = Self(rawValue: "default")

      public let rawValue: String
      public init(rawValue: String) {
        self.rawValue = rawValue
      }
    }
  }

  /// The elements.
  public nonisolated struct Body: JSONEncodable, Sendable {
    /// How elements follow each other. Default: `"vertical"`.
    public var direction: Card.Direction?
    /// Space within the border in pixels, from 0 to 99: one value, two or four, such as `4px 12px`.
    public var padding: Card.Padding?
    /// Gap between elements side by side.
    public var horizontalSpacing: Card.Spacing?
    /// Where the elements in it stand across. Default: `"left"`.
    public var horizontalAlign: Card.HorizontalAlignment?
    /// Gap between elements one below the other.
    public var verticalSpacing: Card.Spacing?
    /// Where the elements in it stand down. Default: `"top"`.
    public var verticalAlign: Card.VerticalAlignment?
    /// Handle under which the element can be changed later: a letter, then letters, digits and `_`, at most 20; unique
    /// in the card (300301).
    public var elementID: Card.ElementID?
    /// The elements, in order.
    public var elements: [any BodyElement]

    /// Makes one from its fields; those left out are not sent.
    public init(
      direction: Card.Direction? = nil,
      padding: Card.Padding? = nil,
      horizontalSpacing: Card.Spacing? = nil,
      horizontalAlign: Card.HorizontalAlignment? = nil,
      verticalSpacing: Card.Spacing? = nil,
      verticalAlign: Card.VerticalAlignment? = nil,
      elementID: Card.ElementID? = nil,
      @CardBuilder<any BodyElement> elements: () -> [any BodyElement]
    ) {
      self.direction = direction
      self.padding = padding
      self.horizontalSpacing = horizontalSpacing
      self.horizontalAlign = horizontalAlign
      self.verticalSpacing = verticalSpacing
      self.verticalAlign = verticalAlign
      self.elementID = elementID
      self.elements = elements()
    }

    public func encode(to json: inout JSONWriter) {
      json.beginObject()
      json.write("direction", direction)
      json.write("padding", padding)
      json.write("horizontal_spacing", horizontalSpacing)
      json.write("horizontal_align", horizontalAlign)
      json.write("vertical_spacing", verticalSpacing)
      json.write("vertical_align", verticalAlign)
      json.write("element_id", elementID)
      json.write(key: "elements")
      json.beginArray()
      for element in elements { json.value(element) }
      json.endArray()
      json.endObject()
    }
  }
}

/// What may stand in `body`.
public nonisolated protocol BodyElement: CardElement {}
