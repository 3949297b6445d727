# login.sh SECONDS [PROGRAM ARGUMENT...]: becomes the program, or a login shell, that ends by itself after this time, should
# the platform never come back for it.
seconds=$1
shift
if [ $# = 0 ]; then
  if [ -x /bin/bash ]; then set -- /bin/bash -l; else set -- /bin/sh -l; fi
fi
cd 2>/dev/null
# GNU timeout must stay in the foreground, else the terminal stops its shell; that of busybox does so anyway.
if timeout --foreground 1 true 2>/dev/null; then
  exec timeout --foreground -s HUP -k 5 "$seconds" "$@"
elif timeout 1 true 2>/dev/null; then
  exec timeout -s HUP -k 5 "$seconds" "$@"
fi
exec "$@"
