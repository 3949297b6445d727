/* Inside a node: its default route, its readiness, something to reach. */
#include "agent.h"

#include <errno.h>
#include <ifaddrs.h>
#include <linux/rtnetlink.h>
#include <arpa/inet.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static void attribute(struct nlmsghdr *h, unsigned short type, const void *data, size_t size)
{
    struct rtattr *a = (struct rtattr *)((char *)h + NLMSG_ALIGN(h->nlmsg_len));
    a->rta_type = type;
    a->rta_len = (unsigned short)RTA_LENGTH(size);
    memcpy(RTA_DATA(a), data, size);
    h->nlmsg_len = NLMSG_ALIGN(h->nlmsg_len) + RTA_LENGTH(size);
}

int route(const char *gateway)
{
    struct { struct nlmsghdr h; struct rtmsg r; char room[64]; } ask = {
        .h = {.nlmsg_len = NLMSG_LENGTH(sizeof(struct rtmsg)), .nlmsg_type = RTM_NEWROUTE,
              .nlmsg_flags = NLM_F_REQUEST | NLM_F_ACK | NLM_F_CREATE | NLM_F_REPLACE},
        .r = {.rtm_family = AF_INET, .rtm_table = RT_TABLE_MAIN, .rtm_protocol = RTPROT_BOOT,
              .rtm_scope = RT_SCOPE_UNIVERSE, .rtm_type = RTN_UNICAST},
    };
    struct { struct nlmsghdr h; struct nlmsgerr e; char room[256]; } reply;
    struct in_addr via = address(gateway);
    attribute(&ask.h, RTA_GATEWAY, &via, sizeof via);
    int fd = socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, NETLINK_ROUTE);
    if (fd < 0 || send(fd, &ask, ask.h.nlmsg_len, 0) < 0 || recv(fd, &reply, sizeof reply, 0) < 0) {
        report_errno(0, errno);
        return 1;
    }
    if (reply.e.error != 0) {
        report_errno(0, -reply.e.error);
        return 1;
    }
    line(0, "routed", gateway);
    return 0;
}

/* A connection to a port of this node, or -1; a service may listen on the loopback address only, or only on its own. */
static int connected(struct in_addr host, uint16_t port, int limit_ms)
{
    struct sockaddr_in to = {.sin_family = AF_INET, .sin_port = htons(port), .sin_addr = host};
    int fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (fd < 0) return -1;
    int open = connect(fd, (struct sockaddr *)&to, sizeof to) == 0;
    if (!open && errno == EINPROGRESS) {
        struct pollfd p = {.fd = fd, .events = POLLOUT};
        int error = 0;
        socklen_t size = sizeof error;
        open = poll(&p, 1, limit_ms) == 1 && getsockopt(fd, SOL_SOCKET, SO_ERROR, &error, &size) == 0 && error == 0;
    }
    if (open) return fd;
    close(fd);
    return -1;
}

/* The status of the answer to GET path, 0 if there is none in time. */
static long status_of(int fd, const char *host, const char *port, const char *path, int limit_ms)
{
    char text[1400];
    int size = snprintf(text, sizeof text,
                        "GET %s HTTP/1.1\r\nHost: %s:%s\r\nUser-Agent: kakehashi\r\nAccept: */*\r\nConnection: close\r\n\r\n",
                        path, host, port);
    if (size >= (int)sizeof text || send(fd, text, (size_t)size, MSG_NOSIGNAL) != size) return 0;
    char answer[16];
    size_t got = 0;
    int64_t end = now_ms() + limit_ms;
    while (got < 12) { /* HTTP/1.1 200 */
        struct pollfd p = {.fd = fd, .events = POLLIN};
        int64_t left = end - now_ms();
        if (left <= 0 || poll(&p, 1, (int)left) != 1) return 0;
        ssize_t part = recv(fd, answer + got, 12 - got, 0);
        if (part <= 0) return 0;
        got += (size_t)part;
    }
    answer[got] = 0;
    if (strncmp(answer, "HTTP/1.", 7) != 0 || answer[8] != ' ') return 0;
    char *after;
    long status = strtol(answer + 9, &after, 10);
    return *after == 0 ? status : 0;
}

/* What is asked of a port: to accept, or with a path to answer with a status. */
struct wish {
    const char *port;
    const char *path;
    long status;
};

/* Whether some address of this node fulfils it; detail says where, or what was answered instead. */
static int fulfilled_somewhere(const struct wish *wish, char *detail, size_t room)
{
    struct ifaddrs *all, *one;
    int done = 0;
    uint16_t port = (uint16_t)number(wish->port, 1, 65535);
    snprintf(detail, room, "the port does not accept a connection");
    if (getifaddrs(&all) != 0) return 0;
    for (one = all; one && !done; one = one->ifa_next) {
        char host[INET_ADDRSTRLEN];
        if (!one->ifa_addr || one->ifa_addr->sa_family != AF_INET) continue;
        struct in_addr address = ((struct sockaddr_in *)one->ifa_addr)->sin_addr;
        int fd = connected(address, port, 500);
        if (fd < 0) continue;
        inet_ntop(AF_INET, &address, host, sizeof host);
        long status = wish->path ? status_of(fd, host, wish->port, wish->path, 1500) : 0;
        close(fd);
        done = !wish->path || status == wish->status;
        if (done)
            snprintf(detail, room, "%s", host);
        else if (status)
            snprintf(detail, room, "%ld", status);
        else
            snprintf(detail, room, "no answer in HTTP");
    }
    freeifaddrs(all);
    return done;
}

static int await(const struct wish *wish, const char *limit_text)
{
    int64_t end = now_ms() + number(limit_text, 1, 600000);
    char detail[80];
    for (int pause = 25;; pause = pause < 500 ? pause * 2 : pause) {
        if (fulfilled_somewhere(wish, detail, sizeof detail)) {
            line(0, "open", detail);
            return 0;
        }
        if (now_ms() + pause >= end) break;
        usleep((useconds_t)pause * 1000);
    }
    line(0, "silent", detail);
    return 1;
}

int ready(const char *port, const char *limit_ms)
{
    struct wish wish = {.port = port};
    number(port, 1, 65535);
    return await(&wish, limit_ms);
}

int ready_http(const char *port, const char *path, const char *status, const char *limit_ms)
{
    struct wish wish = {.port = port, .path = path, .status = number(status, 100, 599)};
    number(port, 1, 65535);
    if (*path != '/' || strlen(path) > 1000) wrong("a path begins with a slash and has at most 1000 bytes");
    for (const char *c = path; *c; c++)
        if (*c <= ' ' || *c == 127) wrong("a path has no spaces or control characters");
    return await(&wish, limit_ms);
}

/* Something to reach: accepts TCP and prints what comes by UDP. */
int serve(const char *port_text)
{
    struct sockaddr_in own = place("0.0.0.0", port_text);
    int tcp = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0), udp = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (tcp < 0 || udp < 0 || bind(tcp, (struct sockaddr *)&own, sizeof own) != 0 || listen(tcp, 64) != 0
        || bind(udp, (struct sockaddr *)&own, sizeof own) != 0) {
        report_errno(0, errno);
        return 1;
    }
    line(0, "serving", port_text);
    for (;;) {
        struct pollfd p[2] = {{.fd = tcp, .events = POLLIN}, {.fd = udp, .events = POLLIN}};
        if (poll(p, 2, -1) < 0) return 1;
        if (p[0].revents) close(accept(tcp, NULL, NULL));
        if (p[1].revents) print_datagram(udp);
    }
}

