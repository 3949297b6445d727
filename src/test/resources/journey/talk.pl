# A page with a WebSocket that answers "echo" and what it was told, by what the base of Debian has. Words of up to 125 bytes.
use strict;
use warnings;
use IO::Socket::INET;

$| = 1;
$SIG{CHLD} = 'IGNORE';
my $door = IO::Socket::INET->new(LocalPort => 9000, Listen => 50, ReuseAddr => 1) or die "cannot listen: $!";
print "talking\n";
while (1) {
    my $c = $door->accept or next;
    next if fork;
    my ($key, $line) = ('');
    while (defined($line = <$c>) && $line ne "\r\n") {
        $key = $1 if $line =~ /^Sec-WebSocket-Key: (\S+)/i;
    }
    if ($key eq '') { page($c) } else { talk($c, $key) }
    exit;
}

sub page {
    my $text = "<!doctype html><title>Talk</title><h1 id=said>not connected</h1><script>\n"
        . "const socket = new WebSocket('ws://' + location.host + '/talk');\n"
        . "socket.onopen = () => socket.send('over the bridge');\n"
        . "socket.onmessage = heard => { document.querySelector('#said').textContent = heard.data; };\n"
        . "socket.onclose = () => document.title = 'closed';</script>\n";
    print { $_[0] } "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: " . length($text) . "\r\n\r\n$text";
}

sub talk {
    my ($c, $key) = @_;
    my $asked = $key . '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';
    my $hash = pack 'H40', scalar `printf %s '$asked' | sha1sum`;
    my $accept = substr pack('u', $hash), 1;
    chomp $accept;
    $accept =~ tr|` -_|AA-Za-z0-9+/|;
    substr($accept, -1) = '=';
    print {$c} "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: $accept\r\n\r\n";
    $c->autoflush(1);
    while (read($c, my $head, 6) == 6) {
        my ($kind, $size, @mask) = unpack 'C6', $head;
        read $c, my $body, $size & 127;
        my $n = 0;
        my $said = join '', map { chr($_ ^ $mask[$n++ % 4]) } unpack 'C*', $body;
        last if ($kind & 15) != 1;
        print {$c} pack('CC', 129, 5 + length $said), 'echo ', $said;
    }
}
