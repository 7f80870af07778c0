/// The schema of this folder, compiled on every build of the package.
///
/// The library ships the committed files in `Generated/`, so that apps need no plugin. This target runs the plugin over
/// the same schema: a mistake in a method file fails the build at its line, and what the plugin writes must compile.
public enum LiveBindings {}
