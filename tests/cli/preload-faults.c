/* SPDX-FileCopyrightText: 2026 The Accession contributors */
/* SPDX-License-Identifier: GPL-3.0-or-later */
/* Preloaded: ends the program, or has a call fail, at the n-th call that changes something below a folder. ACC_FAULT_UNDER names the folder,
 * ACC_FAULT_AT is n, ACC_FAULT_WITH "kill" or a number of errno. How many there were is in the file ACC_FAULT_COUNT, where the program came to its end. */
#define _GNU_SOURCE
#undef _FILE_OFFSET_BITS /* open () and open64 () are both in front */
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <unistd.h>

static int
is_below (const char *path)
{
  const char *under = getenv ("ACC_FAULT_UNDER");

  return under != NULL && strncmp (path, under, strlen (under)) == 0;
}

static int
is_file_below (int file)
{
  char name[64], path[4096];
  ssize_t n;

  snprintf (name, sizeof name, "/proc/self/fd/%d", file);
  n = readlink (name, path, sizeof path - 1);
  if (n < 0)
    return 0;
  path[n] = '\0';
  return is_below (path);
}

static atomic_int calls;

__attribute__ ((destructor)) static void
tell_count (void)
{
  const char *path = getenv ("ACC_FAULT_COUNT");
  int file = path != NULL ? (int) syscall (SYS_openat, AT_FDCWD, path, O_WRONLY | O_CREAT | O_TRUNC, 0600) : -1;

  if (file < 0)
    return;
  dprintf (file, "%d", calls);
  close (file);
}

/* Whether this call is the one; then it does not return, or errno is set. */
static int
is_due (int below)
{
  const char *with = getenv ("ACC_FAULT_WITH"), *at = getenv ("ACC_FAULT_AT");

  if (!below || with == NULL || at == NULL || ++calls != atoi (at))
    return 0;
  if (strcmp (with, "kill") == 0)
    raise (SIGKILL);
  errno = atoi (with);
  return 1;
}

#define IN_FRONT(type, name, declared, given, below) \
  type name declared \
  { \
    static type (*next) declared; \
    if (next == NULL) \
      next = (type (*) declared) dlsym (RTLD_NEXT, #name); \
    return is_due (below) ? -1 : next given; \
  }

IN_FRONT (int, mkdir, (const char *path, mode_t mode), (path, mode), is_below (path))
IN_FRONT (int, rename, (const char *from, const char *to), (from, to), is_below (to))
IN_FRONT (int, renameat2, (int a, const char *from, int b, const char *to, unsigned flags), (a, from, b, to, flags), is_below (to))
IN_FRONT (int, link, (const char *from, const char *to), (from, to), is_below (to))
IN_FRONT (int, unlink, (const char *path), (path), is_below (path))
IN_FRONT (int, rmdir, (const char *path), (path), is_below (path))
IN_FRONT (int, fsync, (int file), (file), is_file_below (file))
IN_FRONT (ssize_t, write, (int file, const void *bytes, size_t n), (file, bytes, n), is_file_below (file))

#define OPEN_IN_FRONT(name) \
  int name (const char *path, int flags, ...) \
  { \
    static int (*next) (const char *, int, ...); \
    va_list rest; \
    mode_t mode; \
    va_start (rest, flags); \
    mode = flags & O_CREAT ? va_arg (rest, mode_t) : 0; \
    va_end (rest); \
    if (next == NULL) \
      next = (int (*) (const char *, int, ...)) dlsym (RTLD_NEXT, #name); \
    return is_due ((flags & (O_CREAT | O_WRONLY | O_RDWR)) != 0 && is_below (path)) ? -1 : next (path, flags, mode); \
  }

OPEN_IN_FRONT (open)
OPEN_IN_FRONT (open64)
