# end.sh SIGNAL yes|no LEASE...: signals every process whose lease is among (yes) or not among (no) those given.
# Ends with 0 if there was none, or after KILL none is left; with 1 otherwise.
# It starts no other process, because a node whose process limit is used up cannot start one.
signal=$1 wanted=$2
shift 2
leases=" $* "
pass() {
  left=0
  for process in /proc/[0-9]*; do
    lease=
    # The variables in environ end with NUL, which read leaves out: the dot at the end of a lease is its end.
    { while IFS= read -r line || [ -n "$line" ]; do
      case $line in *KAKEHASHI_LEASE=*)
        lease=${line#*KAKEHASHI_LEASE=}
        lease=${lease%%.*}
        ;;
      esac
    done <"$process/environ"; } 2>/dev/null
    [ -n "$lease" ] || continue
    case $leases in *" $lease "*) held=yes ;; *) held=no ;; esac
    if [ $held = "$wanted" ]; then
      left=$((left + 1))
      kill "-$1" "${process#/proc/}" 2>/dev/null
    fi
  done
}
if [ "$signal" = KILL ]; then
  # Stopped first, so that nothing can start another while the rest is killed.
  pass STOP
  round=0
  while [ $left != 0 ] && [ $round -lt 50 ]; do
    pass KILL
    round=$((round + 1))
  done
else
  pass "$signal"
  # A stopped job sees the signal only when it goes on.
  pass_left=$left
  [ $left = 0 ] || pass CONT
  left=$pass_left
fi
[ $left = 0 ]
