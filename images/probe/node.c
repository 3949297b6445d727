/* Inside a node: its default route, its readiness, something to reach. */
#include "probe.h"

#include <errno.h>
#include <ifaddrs.h>
#include <linux/rtnetlink.h>
#include <arpa/inet.h>
#include <poll.h>
#include <stdio.h>
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

/* One attempt; a service may listen on the loopback address only, or only on the node's own. */
static int accepts(struct in_addr host, uint16_t port, int limit_ms)
{
    struct sockaddr_in to = {.sin_family = AF_INET, .sin_port = htons(port), .sin_addr = host};
    int fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (fd < 0) return 0;
    int open = connect(fd, (struct sockaddr *)&to, sizeof to) == 0;
    if (!open && errno == EINPROGRESS) {
        struct pollfd p = {.fd = fd, .events = POLLOUT};
        int error = 0;
        socklen_t size = sizeof error;
        open = poll(&p, 1, limit_ms) == 1 && getsockopt(fd, SOL_SOCKET, SO_ERROR, &error, &size) == 0 && error == 0;
    }
    close(fd);
    return open;
}

static int accepts_somewhere(uint16_t port, char *where)
{
    struct ifaddrs *all, *one;
    int open = 0;
    if (getifaddrs(&all) != 0) return 0;
    for (one = all; one && !open; one = one->ifa_next) {
        if (!one->ifa_addr || one->ifa_addr->sa_family != AF_INET) continue;
        struct in_addr host = ((struct sockaddr_in *)one->ifa_addr)->sin_addr;
        open = accepts(host, port, 500);
        if (open) inet_ntop(AF_INET, &host, where, INET_ADDRSTRLEN);
    }
    freeifaddrs(all);
    return open;
}

int ready(const char *port_text, const char *limit_text)
{
    uint16_t port = (uint16_t)number(port_text, 1, 65535);
    int64_t end = now_ms() + number(limit_text, 1, 600000);
    char where[INET_ADDRSTRLEN];
    for (int pause = 25;; pause = pause < 500 ? pause * 2 : pause) {
        if (accepts_somewhere(port, where)) {
            line(0, "open", where);
            return 0;
        }
        if (now_ms() + pause >= end) break;
        usleep((useconds_t)pause * 1000);
    }
    line(0, "silent", "the port did not accept a connection in time");
    return 1;
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

