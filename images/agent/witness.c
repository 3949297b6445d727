/* On the host: who sees what the nodes send. */
#include "agent.h"

#include <arpa/inet.h>
#include <errno.h>
#include <ifaddrs.h>
#include <linux/capability.h>
#include <linux/filter.h>
#include <net/ethernet.h>
#include <net/if.h>
#include <netpacket/packet.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static volatile sig_atomic_t asked_to_end;

static void end_when_asked(int signal)
{
    (void)signal;
    asked_to_end = 1;
}

/* Bridge that an interface is a port of, or the interface itself: that is the segment where a packet was seen. */
static void segment(unsigned index, char *out)
{
    char name[IF_NAMESIZE] = "", path[64], target[256];
    if_indextoname(index, name);
    snprintf(path, sizeof path, "/sys/class/net/%s/brport/bridge", name);
    ssize_t size = readlink(path, target, sizeof target - 1);
    if (size > 0) {
        target[size] = 0;
        char *slash = strrchr(target, '/');
        snprintf(out, IF_NAMESIZE, "%.15s", slash ? slash + 1 : target);
    } else {
        snprintf(out, IF_NAMESIZE, "%s", name);
    }
}

/* Every IPv4 UDP packet that any interface of the host receives or sends. The room for those that wait is larger than the
 * host grants everybody, which needs NET_ADMIN: when many nodes try at the same time, none may be missed. */
static int sniffer(void)
{
    struct sock_filter udp_only[] = {
        BPF_STMT(BPF_LD | BPF_W | BPF_ABS, (uint32_t)(SKF_AD_OFF + SKF_AD_PROTOCOL)),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, ETH_P_IP, 0, 3),
        BPF_STMT(BPF_LD | BPF_B | BPF_ABS, (uint32_t)(SKF_NET_OFF + 9)),
        BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, IPPROTO_UDP, 0, 1),
        BPF_STMT(BPF_RET | BPF_K, 600),
        BPF_STMT(BPF_RET | BPF_K, 0),
    };
    struct sock_fprog filter = {.len = sizeof udp_only / sizeof *udp_only, .filter = udp_only};
    int room = 4 << 20;
    int fd = socket(AF_PACKET, SOCK_DGRAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    struct sockaddr_ll all = {.sll_family = AF_PACKET, .sll_protocol = htons(ETH_P_ALL)};
    if (fd < 0 || setsockopt(fd, SOL_SOCKET, SO_ATTACH_FILTER, &filter, sizeof filter) != 0) return -1;
    setsockopt(fd, SOL_SOCKET, SO_RCVBUFFORCE, &room, sizeof room);
    return bind(fd, (struct sockaddr *)&all, sizeof all) == 0 ? fd : -1;
}

/* Prints "seen TOKEN SEGMENT" for each packet that carries a token of this proof. */
static void look(int fd, const char *prefix)
{
    char data[600], where[IF_NAMESIZE], token[MAX_TOKEN + 1];
    struct sockaddr_ll from;
    for (;;) {
        socklen_t size = sizeof from;
        ssize_t got = recvfrom(fd, data, sizeof data, 0, (struct sockaddr *)&from, &size);
        if (got < 0) return;
        char *at = memmem(data, (size_t)got, prefix, strlen(prefix));
        if (!at) continue;
        size_t length = 0, most = (size_t)(data + got - at);
        while (length < most && length < MAX_TOKEN && strchr("abcdefghijklmnopqrstuvwxyz0123456789-", at[length]) && at[length])
            length++;
        memcpy(token, at, length);
        token[length] = 0;
        segment((unsigned)from.sll_ifindex, where);
        printf("0\tseen\t%s\t%s\n", token, where);
    }
}

/* What a node could aim at: addresses of the host, MAC addresses of its interfaces, TCP ports open to more than loopback. */
static void describe_host(void)
{
    struct ifaddrs *all, *one;
    char text[INET_ADDRSTRLEN];
    if (getifaddrs(&all) != 0) return;
    for (one = all; one; one = one->ifa_next) {
        if (!one->ifa_addr || one->ifa_flags & IFF_LOOPBACK) continue;
        if (one->ifa_addr->sa_family == AF_INET) {
            inet_ntop(AF_INET, &((struct sockaddr_in *)one->ifa_addr)->sin_addr, text, sizeof text);
            line(0, "address", text);
        } else if (one->ifa_addr->sa_family == AF_PACKET) {
            unsigned char *m = ((struct sockaddr_ll *)one->ifa_addr)->sll_addr;
            printf("0\tmac\t%s\t%02x:%02x:%02x:%02x:%02x:%02x\n", one->ifa_name, m[0], m[1], m[2], m[3], m[4], m[5]);
        }
    }
    freeifaddrs(all);
    const char *tables[] = {"/proc/net/tcp", "/proc/net/tcp6"};
    for (int i = 0; i < 2; i++) {
        char row[256], host[40];
        unsigned port, state;
        FILE *table = fopen(tables[i], "re");
        while (table && fgets(row, sizeof row, table))
            if (sscanf(row, " %*d: %39[0-9A-F]:%x %*[0-9A-F]:%*x %x", host, &port, &state) == 3 && state == 10
                && strcmp(host + (i ? 24 : 0) + 6, "7F") != 0 && strcmp(host, "00000000000000000000000001000000") != 0)
                printf("0\tport\t%u\n", port);
        if (table) fclose(table);
    }
}

/* Runs in the host's network namespace: listens on one port like any service of the host, and watches all segments. */
int witness(const char *limit_text, const char *prefix)
{
    int64_t end = now_ms() + number(limit_text, 1, 600000);
    struct sockaddr_in own = {.sin_family = AF_INET};
    socklen_t size = sizeof own;
    int tcp = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0), udp = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    int packets = sniffer();
    keep_only(MAY(CAP_NET_RAW));
    struct sigaction on_term = {.sa_handler = end_when_asked};
    sigaction(SIGTERM, &on_term, NULL);
    if (packets < 0 || tcp < 0 || udp < 0 || bind(tcp, (struct sockaddr *)&own, sizeof own) != 0 || listen(tcp, 64) != 0
        || getsockname(tcp, (struct sockaddr *)&own, &size) != 0 || bind(udp, (struct sockaddr *)&own, size) != 0) {
        report_errno(0, errno);
        return 1;
    }
    describe_host();
    printf("0\tlistening\t%u\n", ntohs(own.sin_port));
    while (!asked_to_end) {
        struct pollfd p[3] = {{.fd = tcp, .events = POLLIN}, {.fd = udp, .events = POLLIN}, {.fd = packets, .events = POLLIN}};
        int64_t left = end - now_ms();
        if (left <= 0) break;
        if (poll(p, 3, (int)left) <= 0) continue;
        if (p[0].revents) {
            size = sizeof own;
            int peer = accept(tcp, (struct sockaddr *)&own, &size);
            char text[INET_ADDRSTRLEN];
            line(0, "connected", inet_ntop(AF_INET, &own.sin_addr, text, sizeof text));
            close(peer);
        }
        if (p[1].revents) print_datagram(udp);
        if (p[2].revents) look(packets, prefix);
    }
    look(packets, prefix);
    while (print_datagram(udp)) continue;
    line(0, "end", NULL);
    return 0;
}

