#if defined(__linux__)
#ifndef _GNU_SOURCE
#define _GNU_SOURCE
#endif
#include "CLinuxHTTP.h"
#endif

#if defined(__linux__) && defined(__GLIBC__)

#include <dlfcn.h>
#include <signal.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

// As in curl/curl.h, where they are part of the binary interface that libcurl.so.4 promises.

// The first members only; `age` tells how many there are, and these are in all ages.
struct curl_version_info_data {
  int age;
  const char *version;
  unsigned int version_num;
  const char *host;
  int features;
};

struct curl_message {
  int message;
  void *easy;
  union {
    void *whatever;
    int result;
  } data;
};

struct curl_easyoption {
  const char *name;
  int id;
  int type;
  unsigned int flags;
};

enum {
  global_all = 3,
  version_now = 3,
  feature_ssl = 1 << 2,
  message_done = 1,
  socket_bad = -1,
  pause_continue = 0,

  option_write_data = 10001,
  option_read_data = 10009,
  option_write_function = 20011,
  option_read_function = 20012,
  option_header_data = 10029,
  option_header_function = 20079,
  option_open_socket_function = 20163,
  option_open_socket_data = 10164,
  option_close_socket_function = 20208,
  option_close_socket_data = 10209,
  option_prerequest_function = 20312,
  option_prerequest_data = 10313,

  info_private = 0x100000 + 21,
  info_request_size = 0x200000 + 12,
  info_verify_result = 0x200000 + 13,
  info_connect_code = 0x200000 + 22,
  info_os_error = 0x200000 + 25,
  info_active_socket = 0x500000 + 44,

  multi_socket_function = 20001,
  multi_socket_data = 10002,
  multi_timer_function = 20004,
  multi_timer_data = 10005,
  multi_kept_connections = 6,
  multi_connections_per_host = 7,
};

struct functions {
  int (*global_init)(long);
  struct curl_version_info_data *(*version_info)(int);
  void *(*easy_init)(void);
  void (*easy_reset)(void *);
  void (*easy_cleanup)(void *);
  int (*easy_pause)(void *, int);
  int (*easy_setopt)(void *, int, ...);
  int (*easy_getinfo)(void *, int, ...);
  void *(*multi_init)(void);
  int (*multi_cleanup)(void *);
  int (*multi_setopt)(void *, int, ...);
  int (*multi_add_handle)(void *, void *);
  int (*multi_remove_handle)(void *, void *);
  int (*multi_socket_action)(void *, int, int, int *);
  struct curl_message *(*multi_info_read)(void *, int *);
  int (*multi_perform)(void *, int *);
  int (*multi_poll)(void *, void *, unsigned int, int, int *);
  int (*multi_wakeup)(void *);
  int (*easy_send)(void *, const void *, size_t, size_t *);
  int (*easy_recv)(void *, void *, size_t, size_t *);
  void *(*slist_append)(void *, const char *);
  void (*slist_free_all)(void *);
  // Since 7.73.
  const struct curl_easyoption *(*easy_option_by_name)(const char *);
};

static struct functions curl;

// MARK: Loading

// What the program itself has linked in, which others cannot always look up; null where it has nothing.
extern void curl_global_init(void) __attribute__((weak));
extern void curl_version_info(void) __attribute__((weak));
extern void curl_easy_init(void) __attribute__((weak));
extern void curl_easy_reset(void) __attribute__((weak));
extern void curl_easy_cleanup(void) __attribute__((weak));
extern void curl_easy_pause(void) __attribute__((weak));
extern void curl_easy_setopt(void) __attribute__((weak));
extern void curl_easy_getinfo(void) __attribute__((weak));
extern void curl_multi_init(void) __attribute__((weak));
extern void curl_multi_cleanup(void) __attribute__((weak));
extern void curl_multi_setopt(void) __attribute__((weak));
extern void curl_multi_add_handle(void) __attribute__((weak));
extern void curl_multi_remove_handle(void) __attribute__((weak));
extern void curl_multi_socket_action(void) __attribute__((weak));
extern void curl_multi_info_read(void) __attribute__((weak));
extern void curl_multi_perform(void) __attribute__((weak));
extern void curl_multi_poll(void) __attribute__((weak));
extern void curl_multi_wakeup(void) __attribute__((weak));
extern void curl_easy_send(void) __attribute__((weak));
extern void curl_easy_recv(void) __attribute__((weak));
extern void curl_slist_append(void) __attribute__((weak));
extern void curl_slist_free_all(void) __attribute__((weak));
extern void curl_easy_option_by_name(void) __attribute__((weak));

// Where the functions are, in place of a library: in what the program has linked in.
static char linked_in;

static void *look_up(void *library, const char *name, void (*linked)(void)) {
  if (library != &linked_in) return dlsym(library, name);
  void *symbol;
  memcpy(&symbol, &linked, sizeof symbol);
  return symbol;
}

static int find(void *library, struct functions *table, char text[256]) {
#define FUNCTION(name) {"curl_" #name, curl_##name, &table->name}
  const struct {
    const char *name;
    void (*linked)(void);
    void *place;
  } wanted[] = {
      FUNCTION(global_init),
      FUNCTION(version_info),
      FUNCTION(easy_init),
      FUNCTION(easy_reset),
      FUNCTION(easy_cleanup),
      FUNCTION(easy_pause),
      FUNCTION(easy_setopt),
      FUNCTION(easy_getinfo),
      FUNCTION(multi_init),
      FUNCTION(multi_cleanup),
      FUNCTION(multi_setopt),
      FUNCTION(multi_add_handle),
      FUNCTION(multi_remove_handle),
      FUNCTION(multi_socket_action),
      FUNCTION(multi_info_read),
      FUNCTION(multi_perform),
      FUNCTION(multi_poll),
      FUNCTION(multi_wakeup),
      FUNCTION(easy_send),
      FUNCTION(easy_recv),
      FUNCTION(slist_append),
      FUNCTION(slist_free_all),
  };
#undef FUNCTION
  for (size_t index = 0; index < sizeof wanted / sizeof *wanted; index++) {
    void *symbol = look_up(library, wanted[index].name, wanted[index].linked);
    if (!symbol) {
      snprintf(text, 256, "%s", wanted[index].name);
      return linuxhttp_curl_incomplete;
    }
    memcpy(wanted[index].place, &symbol, sizeof symbol);
  }
  void *symbol = look_up(library, "curl_easy_option_by_name", curl_easy_option_by_name);
  memcpy(&table->easy_option_by_name, &symbol, sizeof symbol);
  return linuxhttp_curl_usable;
}

static int look_over(void *library, struct functions *table, struct linuxhttp_curl_facts *facts) {
  int state = find(library, table, facts->text);
  if (state != linuxhttp_curl_usable) return state;
  struct curl_version_info_data *info = table->version_info(version_now);
  if (!info) return linuxhttp_curl_broken;
  facts->version_number = info->version_num;
  facts->has_tls = (info->features & feature_ssl) != 0;
  snprintf(facts->text, sizeof facts->text, "%s", info->version ? info->version : "?");
  return info->version_num < LINUXHTTP_CURL_FLOOR ? linuxhttp_curl_too_old : linuxhttp_curl_usable;
}

int linuxhttp_curl_inspect(const char *path, struct linuxhttp_curl_facts *facts) {
  memset(facts, 0, sizeof *facts);
  void *library = dlopen(path, RTLD_NOW | RTLD_LOCAL);
  if (!library) {
    const char *reason = dlerror();
    snprintf(facts->text, sizeof facts->text, "%s", reason ? reason : "");
    return linuxhttp_curl_missing;
  }
  struct functions table;
  int state = look_over(library, &table, facts);
  dlclose(library);
  return state;
}

static pthread_rwlock_t work = PTHREAD_RWLOCK_INITIALIZER;

void linuxhttp_work_begin(void) { pthread_rwlock_rdlock(&work); }
void linuxhttp_work_end(void) { pthread_rwlock_unlock(&work); }

// Never given back. A thread that waits for a disk is not waited for without end.
static void end_work(void) {
  struct timespec limit;
  clock_gettime(CLOCK_REALTIME, &limit);
  limit.tv_sec += 2;
  pthread_rwlock_timedwrlock(&work, &limit);
}

static struct linuxhttp_curl_facts opened_facts;
static int opened_state;

// Opens the library of the system.
static void *open_library(void) {
  const char *names[] = {"libcurl.so.4", "libcurl-gnutls.so.4"};
  void *library = NULL;
  for (size_t index = 0; !library && index < sizeof names / sizeof *names; index++) {
    library = dlopen(names[index], RTLD_NOW | RTLD_LOCAL);
    if (!library && !opened_facts.text[0]) {
      const char *reason = dlerror();
      snprintf(opened_facts.text, sizeof opened_facts.text, "%s", reason ? reason : "");
    }
  }
  return library;
}

static void open_once(void) {
  // What is in the process already is used, unless the program has linked only a part of it in. What is opened is never
  // unloaded: what it has begun, such as threads and handlers of the end of the process, would be left without code.
  void *const present[] = {&linked_in, RTLD_DEFAULT};
  opened_state = linuxhttp_curl_incomplete;
  for (size_t index = 0; opened_state == linuxhttp_curl_incomplete && index < 2; index++) {
    opened_state = look_over(present[index], &curl, &opened_facts);
  }
  if (opened_state == linuxhttp_curl_incomplete) {
    memset(&opened_facts, 0, sizeof opened_facts);
    void *library = open_library();
    opened_state = library ? look_over(library, &curl, &opened_facts) : linuxhttp_curl_missing;
  }
  if (opened_state != linuxhttp_curl_usable) return;
  if (curl.global_init(global_all) != 0) opened_state = linuxhttp_curl_broken;
  // What is registered last is called first: before what OpenSSL has just registered.
  atexit(end_work);
}

int linuxhttp_curl_open(struct linuxhttp_curl_facts *facts) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, open_once);
  *facts = opened_facts;
  return opened_state;
}

int linuxhttp_curl_option_number(const char *name) {
  if (!curl.easy_option_by_name) return 0;
  const struct curl_easyoption *option = curl.easy_option_by_name(name);
  return option ? option->id : 0;
}

// MARK: Requests

linuxhttp_easy *linuxhttp_easy_make(void) { return curl.easy_init(); }
void linuxhttp_easy_reset(linuxhttp_easy *easy) { curl.easy_reset(easy); }
void linuxhttp_easy_free(linuxhttp_easy *easy) { curl.easy_cleanup(easy); }
int linuxhttp_easy_continue(linuxhttp_easy *easy) { return curl.easy_pause(easy, pause_continue); }

int linuxhttp_easy_set_long(linuxhttp_easy *easy, int option, long value) {
  return curl.easy_setopt(easy, option, value);
}
int linuxhttp_easy_set_offset(linuxhttp_easy *easy, int option, int64_t value) {
  return curl.easy_setopt(easy, option, value);
}
int linuxhttp_easy_set_text(linuxhttp_easy *easy, int option, const char *value) {
  return curl.easy_setopt(easy, option, value);
}
int linuxhttp_easy_set_bytes(linuxhttp_easy *easy, int option, const void *value) {
  return curl.easy_setopt(easy, option, value);
}
int linuxhttp_easy_set_list(linuxhttp_easy *easy, int option, linuxhttp_list *value) {
  return curl.easy_setopt(easy, option, value);
}
int linuxhttp_easy_set_buffer(linuxhttp_easy *easy, int option, char *value) {
  return curl.easy_setopt(easy, option, value);
}

// Sockets close when another program is started in this process's place or as its child.
int linuxhttp_socket_open(const struct linuxhttp_address *address) {
  return socket(address->family, address->type | SOCK_CLOEXEC, address->protocol);
}

int linuxhttp_easy_set_callbacks(
    linuxhttp_easy *easy, const struct linuxhttp_callbacks *callbacks, void *context, void *loop) {
  curl.easy_setopt(easy, option_header_function, callbacks->header);
  curl.easy_setopt(easy, option_header_data, context);
  curl.easy_setopt(easy, option_write_function, callbacks->write);
  curl.easy_setopt(easy, option_write_data, context);
  curl.easy_setopt(easy, option_read_function, callbacks->read);
  curl.easy_setopt(easy, option_read_data, context);
  curl.easy_setopt(easy, option_open_socket_function, callbacks->open);
  curl.easy_setopt(easy, option_open_socket_data, context);
  curl.easy_setopt(easy, option_close_socket_function, callbacks->close);
  curl.easy_setopt(easy, option_close_socket_data, loop);
  if (curl.easy_setopt(easy, option_prerequest_function, callbacks->prerequest) != 0) return 0;
  return curl.easy_setopt(easy, option_prerequest_data, context) == 0;
}

static long number(linuxhttp_easy *easy, int info) {
  long value = 0;
  curl.easy_getinfo(easy, info, &value);
  return value;
}

long linuxhttp_easy_connect_code(linuxhttp_easy *easy) { return number(easy, info_connect_code); }
long linuxhttp_easy_request_size(linuxhttp_easy *easy) { return number(easy, info_request_size); }
long linuxhttp_easy_os_error(linuxhttp_easy *easy) { return number(easy, info_os_error); }
long linuxhttp_easy_verify_result(linuxhttp_easy *easy) { return number(easy, info_verify_result); }

int linuxhttp_easy_socket(linuxhttp_easy *easy) {
  int socket = socket_bad;
  curl.easy_getinfo(easy, info_active_socket, &socket);
  return socket;
}

void *linuxhttp_easy_private(linuxhttp_easy *easy) {
  char *context = NULL;
  curl.easy_getinfo(easy, info_private, &context);
  return context;
}

// MARK: Many requests

linuxhttp_multi *linuxhttp_multi_make(
    int (*socket)(linuxhttp_easy *easy, int socket, int what, void *loop, void *socket_context),
    int (*timer)(linuxhttp_multi *multi, long milliseconds, void *loop), void *loop, long connections_per_host,
    long kept_connections) {
  void *multi = curl.multi_init();
  if (!multi) return NULL;
  curl.multi_setopt(multi, multi_socket_function, socket);
  curl.multi_setopt(multi, multi_socket_data, loop);
  curl.multi_setopt(multi, multi_timer_function, timer);
  curl.multi_setopt(multi, multi_timer_data, loop);
  curl.multi_setopt(multi, multi_connections_per_host, connections_per_host);
  curl.multi_setopt(multi, multi_kept_connections, kept_connections);
  return multi;
}

void linuxhttp_multi_free(linuxhttp_multi *multi) { curl.multi_cleanup(multi); }
int linuxhttp_multi_add(linuxhttp_multi *multi, linuxhttp_easy *easy) { return curl.multi_add_handle(multi, easy); }
int linuxhttp_multi_remove(linuxhttp_multi *multi, linuxhttp_easy *easy) {
  return curl.multi_remove_handle(multi, easy);
}

int linuxhttp_multi_act(linuxhttp_multi *multi, int socket, int events) {
  int running = 0;
  return curl.multi_socket_action(multi, socket, events, &running);
}

linuxhttp_easy *linuxhttp_multi_next_done(linuxhttp_multi *multi, int *code) {
  int left = 0;
  struct curl_message *message;
  while ((message = curl.multi_info_read(multi, &left))) {
    if (message->message != message_done) continue;
    *code = message->data.result;
    return message->easy;
  }
  return NULL;
}

// MARK: Bare connections

linuxhttp_multi *linuxhttp_multi_make_bare(void) { return curl.multi_init(); }

int linuxhttp_multi_perform(linuxhttp_multi *multi) {
  int running = 0;
  return curl.multi_perform(multi, &running);
}

int linuxhttp_multi_wait(linuxhttp_multi *multi, int milliseconds) {
  return curl.multi_poll(multi, NULL, 0, milliseconds, NULL);
}

int linuxhttp_multi_wake(linuxhttp_multi *multi) { return curl.multi_wakeup(multi); }

int linuxhttp_easy_send(linuxhttp_easy *easy, const void *bytes, size_t length, size_t *sent) {
  *sent = 0;
  return curl.easy_send(easy, bytes, length, sent);
}

int linuxhttp_easy_receive(linuxhttp_easy *easy, void *bytes, size_t length, size_t *received) {
  *received = 0;
  return curl.easy_recv(easy, bytes, length, received);
}

// MARK: Lists

linuxhttp_list *linuxhttp_list_append(linuxhttp_list *list, const char *text) {
  return curl.slist_append(list, text);
}
void linuxhttp_list_free(linuxhttp_list *list) { curl.slist_free_all(list); }

// MARK: Threads

int linuxhttp_thread_start(void *(*body)(void *context), void *context) {
  sigset_t all, before;
  sigfillset(&all);
  // A thread begins with the mask of the one that starts it.
  int problem = pthread_sigmask(SIG_SETMASK, &all, &before);
  if (problem) return problem;
  pthread_t thread;
  problem = pthread_create(&thread, NULL, body, context);
  pthread_sigmask(SIG_SETMASK, &before, NULL);
  if (!problem) pthread_detach(thread);
  return problem;
}

#endif
