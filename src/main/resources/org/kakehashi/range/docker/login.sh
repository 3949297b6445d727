# Becomes a login shell that ends by itself after $1 seconds, should the platform never come back for it.
[ -x /bin/bash ] && shell=/bin/bash || shell=/bin/sh
cd 2>/dev/null
# GNU timeout must stay in the foreground, else the terminal stops its shell; that of busybox does so anyway.
if timeout --foreground 1 true 2>/dev/null; then
  exec timeout --foreground -s HUP -k 5 "$1" "$shell" -l
elif timeout 1 true 2>/dev/null; then
  exec timeout -s HUP -k 5 "$1" "$shell" -l
fi
exec "$shell" -l
