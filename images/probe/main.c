/*
 * kkh-probe: the hands of the platform inside a node's network.
 *
 *   kkh-probe route GATEWAY              replaces the default route                      (needs NET_ADMIN)
 *   kkh-probe ready PORT LIMIT_MS        waits until a TCP port of this node accepts
 *   kkh-probe http PORT PATH STATUS LIMIT_MS
 *                                        waits until GET PATH of this node is answered with this status
 *   kkh-probe serve PORT                 accepts TCP and prints every UDP datagram that arrives on PORT
 *   kkh-probe witness LIMIT_MS PREFIX    in the host's network namespace: opens a port, names what a node could aim at,
 *                                        and prints where packets with tokens of this prefix turn up (needs NET_RAW)
 *   kkh-probe try LIMIT_MS ITEM...       tries all items at the same time; prints one line for each
 *
 * Items, fields parted by commas:
 *   tcp,HOST,PORT                        open | refused | no-route | silent
 *   udp,HOST,PORT,TOKEN                  sent | no-route
 *   spoof,SRC,HOST,PORT,TOKEN            sent | no-route      a forged source address     (needs NET_RAW)
 *   frame,OWN,MAC,SRC,HOST,PORT,TOKEN,N  sent                 N frames straight to MAC on the interface that has
 *                                                             address OWN, whatever the routes say (needs NET_RAW)
 *   dns,SERVER,PORT,NAME                 answered ADDRESS | no-such-name | no-answer | no-route
 *
 * A line is "NUMBER<TAB>OUTCOME[<TAB>DETAIL...]", numbered from 0 in the order given. Anything that could not even be tried
 * is "error". Addresses are IPv4 only: ranges have no IPv6. Exit code: 0 done, 1 not done, 2 wrong arguments.
 */
#include "probe.h"

#include <arpa/inet.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <time.h>

int64_t now_ms(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (int64_t)t.tv_sec * 1000 + t.tv_nsec / 1000000;
}

_Noreturn void wrong(const char *what)
{
    fprintf(stderr, "kkh-probe: %s\n", what);
    exit(2);
}

struct in_addr address(const char *text)
{
    struct in_addr a;
    if (inet_pton(AF_INET, text, &a) != 1) wrong("not an IPv4 address");
    return a;
}

long number(const char *text, long least, long most)
{
    char *end;
    long n = strtol(text, &end, 10);
    if (*text == 0 || *end != 0 || n < least || n > most) wrong("not a number in its bounds");
    return n;
}

struct sockaddr_in place(const char *host, const char *port)
{
    struct sockaddr_in s = {.sin_family = AF_INET, .sin_port = htons((uint16_t)number(port, 1, 65535))};
    s.sin_addr = address(host);
    return s;
}

void line(int n, const char *outcome, const char *detail)
{
    if (detail && *detail)
        printf("%d\t%s\t%s\n", n, outcome, detail);
    else
        printf("%d\t%s\n", n, outcome);
}

/* What an errno of connect or send means to whoever looks at the network from outside. */
static const char *outcome_of(int error)
{
    switch (error) {
    case ECONNREFUSED: case ECONNRESET: return "refused";
    case ENETUNREACH: case EHOSTUNREACH: case EACCES: return "no-route";
    case ETIMEDOUT: return "silent";
    default: return "error";
    }
}

void report_errno(int n, int error)
{
    line(n, outcome_of(error), strerror(error));
}

int print_datagram(int fd)
{
    char token[MAX_TOKEN + 1], from[INET_ADDRSTRLEN];
    struct sockaddr_in sender;
    socklen_t size = sizeof sender;
    ssize_t got = recvfrom(fd, token, MAX_TOKEN, MSG_DONTWAIT, (struct sockaddr *)&sender, &size);
    if (got < 0) return 0;
    for (ssize_t i = 0; i < got; i++)
        if (token[i] < '!' || token[i] > '~') token[i] = '?';
    token[got] = 0;
    inet_ntop(AF_INET, &sender.sin_addr, from, sizeof from);
    printf("0\tgot\t%s\t%s\n", token, from);
    return 1;
}

int main(int argc, char **argv)
{
    setvbuf(stdout, NULL, _IOLBF, 0);
    if (argc == 3 && strcmp(argv[1], "route") == 0) return route(argv[2]);
    if (argc == 4 && strcmp(argv[1], "ready") == 0) return ready(argv[2], argv[3]);
    if (argc == 6 && strcmp(argv[1], "http") == 0) return ready_http(argv[2], argv[3], argv[4], argv[5]);
    if (argc == 3 && strcmp(argv[1], "serve") == 0) return serve(argv[2]);
    if (argc == 4 && strcmp(argv[1], "witness") == 0) return witness(argv[2], argv[3]);
    if (argc > 3 && strcmp(argv[1], "try") == 0) return try_all(argv[2], argc - 3, argv + 3);
    wrong("usage: route GATEWAY | ready PORT LIMIT_MS | http PORT PATH STATUS LIMIT_MS | serve PORT | witness LIMIT_MS PREFIX | try LIMIT_MS ITEM...");
}
