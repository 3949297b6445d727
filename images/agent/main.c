/*
 * kkh-agent: the hands of the platform inside the networks of nodes. One of it runs for each installation on an engine.
 *
 *   kkh-agent                  answers requests on its standard input until that ends
 *   kkh-agent serve PORT       accepts TCP and prints every UDP datagram that arrives on PORT: something to reach, for tests
 *
 * A request is one line of fields parted by tabulators; in them \t, \n and \\ stand for those characters:
 *
 *   ID ping                                      is answered at once
 *   ID stop                                      ends the job with this id, which may still print what it has to say
 *   ID VERB PID CONTAINER ARGUMENT...            starts a job in the network of a container, whose process PID is;
 *                                                "0 -" is the host's network
 * Answers, in any order among the jobs:
 *
 *   - hello VERSION                              once, before all others
 *   ID line TEXT                                 each line of a job's results
 *   ID end EXIT LINES                            the last of it; so many lines came before. Exit 0: done, 1: not done,
 *                                                2: wrong arguments, 3: no such container, 75: too many jobs,
 *                                                128 and more: ended by a signal
 * What is no request is passed over. Verbs and their arguments:
 *
 *   route GATEWAY              replaces the default route                                        (keeps NET_ADMIN)
 *   filter RULESET             sets what is forwarded, in the words of nft                       (keeps NET_ADMIN)
 *   ready PORT LIMIT_MS        waits until a TCP port of the node accepts
 *   http PORT PATH STATUS LIMIT_MS
 *                              waits until GET PATH of the node is answered with this status
 *   witness LIMIT_MS PREFIX    in the host's network only: opens a port, names what a node could aim at, and prints
 *                              where packets with tokens of this prefix turn up; "stop" ends it (NET_ADMIN first, keeps NET_RAW)
 *   try LIMIT_MS ITEM...       tries all items at the same time; a line for each                 (keeps NET_RAW)
 *
 * Items, fields parted by commas:
 *   tcp,HOST,PORT                        open | refused | no-route | silent
 *   udp,HOST,PORT,TOKEN                  sent | no-route
 *   spoof,SRC,HOST,PORT,TOKEN            sent | no-route      a forged source address
 *   frame,OWN,MAC,SRC,HOST,PORT,TOKEN,N  sent                 N frames straight to MAC on the interface that has
 *                                                             address OWN, whatever the routes say
 *   dns,SERVER,PORT,NAME                 answered ADDRESS | no-such-name | no-answer | no-route
 *
 * A line of results is "NUMBER<TAB>OUTCOME[<TAB>DETAIL...]", numbered from 0 in the order given. Anything that could not
 * even be tried is "error". Addresses are IPv4 only: ranges have no IPv6.
 */
#include "agent.h"

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
    fprintf(stderr, "kkh-agent: %s\n", what);
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
    if (argc == 1) return answer_requests();
    if (argc == 3 && strcmp(argv[1], "serve") == 0) return serve(argv[2]);
    wrong("usage: kkh-agent [serve PORT]");
}
