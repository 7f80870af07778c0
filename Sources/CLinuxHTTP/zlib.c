#if defined(__linux__)
#include "CLinuxHTTP.h"
#endif

#if defined(__linux__) && defined(__GLIBC__)

#include <dlfcn.h>
#include <limits.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

// As in zlib.h, where it is part of the binary interface that libz.so.1 promises.
struct z_stream {
  const unsigned char *next_in;
  unsigned int avail_in;
  unsigned long total_in;
  unsigned char *next_out;
  unsigned int avail_out;
  unsigned long total_out;
  const char *msg;
  void *state;
  void *zalloc;
  void *zfree;
  void *opaque;
  int data_type;
  unsigned long adler;
  unsigned long reserved;
};

enum {
  z_ok = 0,
  z_stream_end = 1,
  z_buf_error = -5,
  z_no_flush = 0,
  // The longest window, and 32 to tell gzip from zlib by the data.
  window_bits = 15 + 32,
};

static struct {
  const char *(*version)(void);
  int (*inflate_init2)(struct z_stream *, int, const char *, int);
  int (*inflate)(struct z_stream *, int);
  int (*inflate_reset)(struct z_stream *);
  int (*inflate_end)(struct z_stream *);
  int is_usable;
} zlib;

static void open_once(void) {
  void *library = dlsym(RTLD_DEFAULT, "inflateInit2_") ? RTLD_DEFAULT : dlopen("libz.so.1", RTLD_NOW | RTLD_LOCAL);
  const struct {
    const char *name;
    void *place;
  } wanted[] = {
      {"zlibVersion", &zlib.version},
      {"inflateInit2_", &zlib.inflate_init2},
      {"inflate", &zlib.inflate},
      {"inflateReset", &zlib.inflate_reset},
      {"inflateEnd", &zlib.inflate_end},
  };
  for (size_t index = 0; index < sizeof wanted / sizeof *wanted; index++) {
    void *symbol = dlsym(library, wanted[index].name);
    if (!symbol) return;
    memcpy(wanted[index].place, &symbol, sizeof symbol);
  }
  zlib.is_usable = 1;
}

int linuxhttp_zlib_open(void) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, open_once);
  return zlib.is_usable;
}

struct linuxhttp_inflater {
  struct z_stream stream;
  int is_at_end;
};

linuxhttp_inflater *linuxhttp_inflater_make(void) {
  struct linuxhttp_inflater *inflater = calloc(1, sizeof *inflater);
  if (!inflater) return NULL;
  if (zlib.inflate_init2(&inflater->stream, window_bits, zlib.version(), (int)sizeof inflater->stream) == z_ok) {
    return inflater;
  }
  free(inflater);
  return NULL;
}

void linuxhttp_inflater_free(linuxhttp_inflater *inflater) {
  zlib.inflate_end(&inflater->stream);
  free(inflater);
}

int linuxhttp_inflater_run(
    linuxhttp_inflater *inflater, const void *input, size_t input_length, void *output, size_t output_length,
    size_t *used, size_t *made) {
  struct z_stream *stream = &inflater->stream;
  *used = *made = 0;
  if (inflater->is_at_end) {
    if (zlib.inflate_reset(stream) != z_ok) return -1;
    inflater->is_at_end = 0;
  }
  unsigned int input_part = input_length > UINT_MAX ? UINT_MAX : (unsigned int)input_length;
  unsigned int output_part = output_length > UINT_MAX ? UINT_MAX : (unsigned int)output_length;
  stream->next_in = input;
  stream->avail_in = input_part;
  stream->next_out = output;
  stream->avail_out = output_part;
  int result = zlib.inflate(stream, z_no_flush);
  *used = input_part - stream->avail_in;
  *made = output_part - stream->avail_out;
  if (result == z_stream_end) {
    inflater->is_at_end = 1;
    return 1;
  }
  // No progress is no failure: there was no input, or no room.
  return result == z_ok || result == z_buf_error ? 0 : -1;
}

#endif
