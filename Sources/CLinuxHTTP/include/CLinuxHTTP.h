// The parts of libcurl and zlib that LarkHTTP uses on Linux, with declarations of their own: neither library is linked,
// and neither needs its headers. Both are opened when the first request is made. Empty on other systems.
#ifndef C_LINUX_HTTP_H
#define C_LINUX_HTTP_H

#if defined(__linux__)
// Says whether the C library is glibc.
#include <features.h>
#endif

#if defined(__linux__) && defined(__GLIBC__)

#include <stddef.h>
#include <stdint.h>
// For Swift, whose module of the C library is without them.
#include <sys/epoll.h>
#include <sys/eventfd.h>

// MARK: Loading

// What became of opening libcurl.
enum linuxhttp_curl_state {
  linuxhttp_curl_usable = 0,
  // No such library is installed.
  linuxhttp_curl_missing = 1,
  // It lacks a function that every supported version has.
  linuxhttp_curl_incomplete = 2,
  // It is older than the oldest supported version.
  linuxhttp_curl_too_old = 3,
  // It cannot be initialised.
  linuxhttp_curl_broken = 4,
};

// What a library says of itself.
struct linuxhttp_curl_facts {
  // 0x074400 is 7.68.0.
  unsigned version_number;
  // "7.68.0", or why the library cannot be opened.
  char text[256];
  // Whether it can encrypt.
  int has_tls;
};

// The oldest supported version: 7.68.0.
#define LINUXHTTP_CURL_FLOOR 0x074400u

// Looks a library over without keeping it.
int linuxhttp_curl_inspect(const char *path, struct linuxhttp_curl_facts *facts);

// Opens libcurl and initialises it, once for the life of the process; later calls give the result of the first one. All
// functions below need it to have succeeded. Where libcurl is in the process already, because the program or one of its
// libraries is linked with it, that one is used.
int linuxhttp_curl_open(struct linuxhttp_curl_facts *facts);

// Between these, a thread works with libcurl. At the end of the process other libraries take away what it stands on,
// while threads still run: from then on nobody begins any more, and who is at work is waited for.
void linuxhttp_work_begin(void);
void linuxhttp_work_end(void);

// The number of an option of the library; 0 where the library cannot tell (before 7.73) or does not know the name.
int linuxhttp_curl_option_number(const char *name);

// MARK: libcurl

typedef void linuxhttp_easy;
typedef void linuxhttp_multi;
typedef void linuxhttp_list;

// Numbers of libcurl's options: 0 and up take a long, 10000 a pointer, 20000 a function, 30000 an offset.
enum linuxhttp_option {
  linuxhttp_option_url = 10002,
  linuxhttp_option_proxy = 10004,
  linuxhttp_option_error_buffer = 10010,
  linuxhttp_option_http_header = 10023,
  linuxhttp_option_custom_request = 10036,
  linuxhttp_option_nobody = 44,
  linuxhttp_option_post = 47,
  linuxhttp_option_follow_location = 52,
  linuxhttp_option_ssl_verify_peer = 64,
  linuxhttp_option_ca_info = 10065,
  linuxhttp_option_fresh_connect = 74,
  linuxhttp_option_http_get = 80,
  linuxhttp_option_ssl_verify_host = 81,
  linuxhttp_option_http_version = 84,
  linuxhttp_option_ca_path = 10097,
  linuxhttp_option_buffer_size = 98,
  linuxhttp_option_no_signal = 99,
  linuxhttp_option_private = 10103,
  linuxhttp_option_post_field_size = 30120,
  linuxhttp_option_connect_only = 141,
  linuxhttp_option_connect_timeout_ms = 156,
  linuxhttp_option_http_content_decoding = 158,
  linuxhttp_option_copy_post_fields = 10165,
  linuxhttp_option_no_proxy = 10177,
  linuxhttp_option_protocols = 181,
  linuxhttp_option_resolve = 10203,
  linuxhttp_option_tcp_keepalive = 213,
  linuxhttp_option_header_option = 229,
  linuxhttp_option_path_as_is = 234,
  linuxhttp_option_pipe_wait = 237,
  linuxhttp_option_connect_to = 10243,
  linuxhttp_option_suppress_connect_headers = 265,
  linuxhttp_option_request_target = 10266,
  linuxhttp_option_max_age_of_connection = 288,
};

// Results of libcurl that mean something of their own.
enum linuxhttp_code {
  linuxhttp_code_ok = 0,
  linuxhttp_code_unsupported_protocol = 1,
  linuxhttp_code_url_malformat = 3,
  linuxhttp_code_not_resolved_proxy = 5,
  linuxhttp_code_not_resolved_host = 6,
  linuxhttp_code_not_connected = 7,
  linuxhttp_code_weird_server_reply = 8,
  linuxhttp_code_http2 = 16,
  linuxhttp_code_partial_file = 18,
  linuxhttp_code_out_of_memory = 27,
  linuxhttp_code_timed_out = 28,
  linuxhttp_code_ssl_connect_error = 35,
  linuxhttp_code_peer_failed_verification_before_7_62 = 51,
  linuxhttp_code_got_nothing = 52,
  linuxhttp_code_ssl_engine_not_found = 53,
  linuxhttp_code_ssl_engine_not_set = 54,
  linuxhttp_code_send_error = 55,
  linuxhttp_code_receive_error = 56,
  linuxhttp_code_ssl_certificate_problem = 58,
  linuxhttp_code_ssl_cipher = 59,
  linuxhttp_code_peer_failed_verification = 60,
  linuxhttp_code_send_failed_rewind = 65,
  linuxhttp_code_ssl_engine_not_initialised = 66,
  linuxhttp_code_ca_bad_file = 77,
  // Nothing is there to receive, or no room to send, at the moment.
  linuxhttp_code_again = 81,
  linuxhttp_code_ssl_issuer_error = 83,
  linuxhttp_code_invalid_certificate_status = 91,
  linuxhttp_code_http2_stream = 92,
  linuxhttp_code_proxy = 97,
  linuxhttp_code_ssl_client_certificate = 98,
  linuxhttp_code_too_large = 100,
};

// What a callback answers instead of a count of bytes.
#define LINUXHTTP_READ_ABORT 0x10000000
#define LINUXHTTP_READ_PAUSE 0x10000001
#define LINUXHTTP_PREREQUEST_ABORT 1

// What is said about a socket that is to be watched: bits 1 (in) and 2 (out); 4 when it is to be forgotten.
#define LINUXHTTP_POLL_IN 1
#define LINUXHTTP_POLL_OUT 2
#define LINUXHTTP_POLL_REMOVE 4

linuxhttp_easy *linuxhttp_easy_make(void);
void linuxhttp_easy_reset(linuxhttp_easy *easy);
void linuxhttp_easy_free(linuxhttp_easy *easy);
// Lets an upload go on that its callback has paused.
int linuxhttp_easy_continue(linuxhttp_easy *easy);

int linuxhttp_easy_set_long(linuxhttp_easy *easy, int option, long value);
int linuxhttp_easy_set_offset(linuxhttp_easy *easy, int option, int64_t value);
int linuxhttp_easy_set_text(linuxhttp_easy *easy, int option, const char *value);
int linuxhttp_easy_set_bytes(linuxhttp_easy *easy, int option, const void *value);
int linuxhttp_easy_set_list(linuxhttp_easy *easy, int option, linuxhttp_list *value);
int linuxhttp_easy_set_buffer(linuxhttp_easy *easy, int option, char *value);

// An address to connect to: `struct curl_sockaddr`.
struct linuxhttp_address {
  int family;
  int type;
  int protocol;
  unsigned int length;
  // The address itself follows.
};

// The callbacks of one request; all get the same context, but for that of closing sockets, which may outlive it.
struct linuxhttp_callbacks {
  size_t (*header)(char *bytes, size_t size, size_t count, void *context);
  size_t (*write)(char *bytes, size_t size, size_t count, void *context);
  size_t (*read)(char *bytes, size_t size, size_t count, void *context);
  // Opens a socket for a connection; -1 prevents it.
  int (*open)(void *context, int purpose, struct linuxhttp_address *address);
  // The request is about to be sent on a connection.
  int (*prerequest)(void *context, char *, char *, int, int);
  // Closes a socket.
  int (*close)(void *loop, int socket);
};

// Opens a socket that other programs do not inherit; -1 where the system has none.
int linuxhttp_socket_open(const struct linuxhttp_address *address);

// Sets the callbacks.
//
// Returns 1 when the library tells before it sends a request (7.80 and later), otherwise 0.
int linuxhttp_easy_set_callbacks(
    linuxhttp_easy *easy, const struct linuxhttp_callbacks *callbacks, void *context, void *loop);

// HTTP status that a proxy answered a CONNECT with; 0 where there was none.
long linuxhttp_easy_connect_code(linuxhttp_easy *easy);
// How many bytes of requests were sent.
long linuxhttp_easy_request_size(linuxhttp_easy *easy);
// The system's error number of the last failed connection.
long linuxhttp_easy_os_error(linuxhttp_easy *easy);
// What OpenSSL found wrong with the certificate; 0 where nothing.
long linuxhttp_easy_verify_result(linuxhttp_easy *easy);
// The socket that the request goes through; -1 where there is none.
int linuxhttp_easy_socket(linuxhttp_easy *easy);
// What was set as `linuxhttp_option_private`.
void *linuxhttp_easy_private(linuxhttp_easy *easy);

linuxhttp_multi *linuxhttp_multi_make(
    int (*socket)(linuxhttp_easy *easy, int socket, int what, void *loop, void *socket_context),
    int (*timer)(linuxhttp_multi *multi, long milliseconds, void *loop), void *loop, long connections_per_host,
    long kept_connections);
void linuxhttp_multi_free(linuxhttp_multi *multi);
int linuxhttp_multi_add(linuxhttp_multi *multi, linuxhttp_easy *easy);
int linuxhttp_multi_remove(linuxhttp_multi *multi, linuxhttp_easy *easy);
// Goes on with what waits for a socket, or with -1 for the time.
int linuxhttp_multi_act(linuxhttp_multi *multi, int socket, int events);
// The next request that has come to its end, and how; NULL when there is none.
linuxhttp_easy *linuxhttp_multi_next_done(linuxhttp_multi *multi, int *code);

linuxhttp_list *linuxhttp_list_append(linuxhttp_list *list, const char *text);
void linuxhttp_list_free(linuxhttp_list *list);

// MARK: Bare connections

// With linuxhttp_option_connect_only libcurl connects and does no more: what is sent and received then is up to the caller.

// A multi handle that is asked again and again.
linuxhttp_multi *linuxhttp_multi_make_bare(void);
// Goes on with whatever waits.
int linuxhttp_multi_perform(linuxhttp_multi *multi);
// Waits until there is something to go on with, or until `linuxhttp_multi_wake`.
int linuxhttp_multi_wait(linuxhttp_multi *multi, int milliseconds);
// Ends the waiting of another thread.
int linuxhttp_multi_wake(linuxhttp_multi *multi);

// Sends over a bare connection. What it could not send has to be given again as it was, at the same place.
int linuxhttp_easy_send(linuxhttp_easy *easy, const void *bytes, size_t length, size_t *sent);
// Receives from a bare connection: nothing and no problem is its end.
int linuxhttp_easy_receive(linuxhttp_easy *easy, void *bytes, size_t length, size_t *received);

// MARK: zlib

typedef struct linuxhttp_inflater linuxhttp_inflater;

// Whether zlib can be opened.
int linuxhttp_zlib_open(void);
// Begins to unpack gzip or zlib data; NULL when there is no memory.
linuxhttp_inflater *linuxhttp_inflater_make(void);
void linuxhttp_inflater_free(linuxhttp_inflater *inflater);
// Unpacks more.
//
// `used` and `made` are set to how many bytes were taken and written. Returns 0 when it goes on, 1 at the verified end
// of a member (the next call begins another one), -1 when the data is damaged.
int linuxhttp_inflater_run(
    linuxhttp_inflater *inflater, const void *input, size_t input_length, void *output, size_t output_length,
    size_t *used, size_t *made);

// MARK: Threads

// Starts a detached thread on which no signal is handled: those of the app stay with its own threads, and a broken
// connection raises none that could end the process. Returns 0, or the system's error number.
int linuxhttp_thread_start(void *(*body)(void *context), void *context);

#endif
#endif
