/* Many attempts at the same time, one line of result for each. */
#include "agent.h"

#include <arpa/inet.h>
#include <errno.h>
#include <ifaddrs.h>
#include <net/ethernet.h>
#include <net/if.h>
#include <netinet/ip.h>
#include <netinet/udp.h>
#include <netpacket/packet.h>
#include <poll.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#define MAX_ITEMS 8192
#define MAX_FIELDS 8
/* The host decrements it once when it forwards; a frame that escapes a broken range dies at the first router outside. */
#define SHORT_LIFE 2

enum kind { DONE, TCP, DNS };

struct item {
    enum kind waiting_for;
    int fd;
    uint16_t dns_id;
};

static void start_tcp(int n, struct item *it, char **f)
{
    struct sockaddr_in to = place(f[1], f[2]);
    it->fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (it->fd < 0) {
        report_errno(n, errno);
    } else if (connect(it->fd, (struct sockaddr *)&to, sizeof to) == 0) {
        line(n, "open", NULL);
    } else if (errno == EINPROGRESS) {
        it->waiting_for = TCP;
    } else {
        report_errno(n, errno);
    }
}

static void send_udp(int n, char **f)
{
    struct sockaddr_in to = place(f[1], f[2]);
    int fd = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    if (fd >= 0 && sendto(fd, f[3], strlen(f[3]), 0, (struct sockaddr *)&to, sizeof to) >= 0)
        line(n, "sent", NULL);
    else
        report_errno(n, errno);
    if (fd >= 0) close(fd);
}

static uint16_t header_sum(const void *data, size_t size)
{
    const uint16_t *words = data;
    uint32_t sum = 0;
    for (size_t i = 0; i < size / 2; i++) sum += words[i];
    while (sum >> 16) sum = (sum & 0xffff) + (sum >> 16);
    return (uint16_t)~sum;
}

/* A whole IPv4+UDP packet; the UDP checksum stays 0, which IPv4 allows. */
static size_t packet(unsigned char *out, const char *src, const char *host, const char *port, const char *token)
{
    size_t text = strlen(token), size = sizeof(struct iphdr) + sizeof(struct udphdr) + text;
    struct iphdr ip = {.version = 4, .ihl = 5, .tot_len = htons((uint16_t)size), .ttl = SHORT_LIFE,
                       .protocol = IPPROTO_UDP, .saddr = address(src).s_addr, .daddr = address(host).s_addr};
    struct udphdr udp = {.source = htons(40000), .dest = htons((uint16_t)number(port, 1, 65535)),
                         .len = htons((uint16_t)(sizeof udp + text))};
    ip.check = header_sum(&ip, sizeof ip);
    memcpy(out, &ip, sizeof ip);
    memcpy(out + sizeof ip, &udp, sizeof udp);
    memcpy(out + sizeof ip + sizeof udp, token, text);
    return size;
}

static void send_spoofed(int n, char **f)
{
    unsigned char bytes[256];
    size_t size = packet(bytes, f[1], f[2], f[3], f[4]);
    struct sockaddr_in to = place(f[2], f[3]);
    int fd = socket(AF_INET, SOCK_RAW | SOCK_CLOEXEC, IPPROTO_RAW);
    if (fd >= 0 && sendto(fd, bytes, size, 0, (struct sockaddr *)&to, sizeof to) >= 0)
        line(n, "sent", NULL);
    else
        report_errno(n, errno);
    if (fd >= 0) close(fd);
}

static unsigned interface_with(const char *own)
{
    struct ifaddrs *all, *one;
    struct in_addr wanted = address(own);
    unsigned index = 0;
    if (getifaddrs(&all) != 0) return 0;
    for (one = all; one; one = one->ifa_next)
        if (one->ifa_addr && one->ifa_addr->sa_family == AF_INET
            && ((struct sockaddr_in *)one->ifa_addr)->sin_addr.s_addr == wanted.s_addr)
            index = if_nametoindex(one->ifa_name);
    freeifaddrs(all);
    return index;
}

static void send_frames(int n, char **f)
{
    unsigned char bytes[256];
    size_t size = packet(bytes, f[3], f[4], f[5], f[6]);
    struct sockaddr_ll to = {.sll_family = AF_PACKET, .sll_protocol = htons(ETH_P_IP), .sll_halen = ETH_ALEN};
    if (sscanf(f[2], "%hhx:%hhx:%hhx:%hhx:%hhx:%hhx", &to.sll_addr[0], &to.sll_addr[1], &to.sll_addr[2],
               &to.sll_addr[3], &to.sll_addr[4], &to.sll_addr[5]) != ETH_ALEN) wrong("not a MAC address");
    to.sll_ifindex = (int)interface_with(f[1]);
    if (to.sll_ifindex == 0) {
        line(n, "error", "no interface has this address");
        return;
    }
    int fd = socket(AF_PACKET, SOCK_DGRAM | SOCK_CLOEXEC, htons(ETH_P_IP));
    int bad = fd < 0;
    for (long i = number(f[7], 1, 1000); i > 0 && !bad; i--)
        bad = sendto(fd, bytes, size, 0, (struct sockaddr *)&to, sizeof to) < 0;
    if (bad)
        report_errno(n, errno);
    else
        line(n, "sent", NULL);
    if (fd >= 0) close(fd);
}

/* A query for the A record of a name, recursion wanted. Returns its size. */
static size_t question(unsigned char *out, uint16_t id, const char *name)
{
    unsigned char head[12] = {(unsigned char)(id >> 8), (unsigned char)id, 1, 0, 0, 1};
    size_t at = sizeof head;
    if (strlen(name) > 250) wrong("name too long");
    memcpy(out, head, sizeof head);
    while (*name) {
        size_t label = strcspn(name, ".");
        if (label == 0 || label > 63) wrong("not a DNS name");
        out[at++] = (unsigned char)label;
        memcpy(out + at, name, label);
        at += label;
        name += label + (name[label] == '.');
    }
    memcpy(out + at, "\0\0\1\0\1", 5);
    return at + 5;
}

static void start_dns(int n, struct item *it, char **f)
{
    unsigned char ask[300];
    struct sockaddr_in to = place(f[1], f[2]);
    it->dns_id = (uint16_t)(getpid() * 31 + n);
    size_t size = question(ask, it->dns_id, f[3]);
    it->fd = socket(AF_INET, SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (it->fd < 0 || connect(it->fd, (struct sockaddr *)&to, sizeof to) != 0 || send(it->fd, ask, size, 0) < 0)
        report_errno(n, errno);
    else
        it->waiting_for = DNS;
}

/* Steps over a name in a reply; compression pointers end it. Returns the place after it, 0 if the reply is broken. */
static size_t skip_name(const unsigned char *m, size_t size, size_t at)
{
    while (at < size && m[at] != 0) {
        if ((m[at] & 0xc0) == 0xc0) return at + 2 <= size ? at + 2 : 0;
        at += m[at] + 1u;
    }
    return at < size ? at + 1 : 0;
}

static void finish_dns(int n, struct item *it)
{
    unsigned char m[1500];
    ssize_t got = recv(it->fd, m, sizeof m, 0);
    if (got < 0) {
        line(n, "no-answer", strerror(errno));
        it->waiting_for = DONE;
        return;
    }
    size_t size = (size_t)got, at = 12;
    if (size < 12 || (m[0] << 8 | m[1]) != it->dns_id) return;
    it->waiting_for = DONE;
    int code = m[3] & 15, answers = m[6] << 8 | m[7];
    if (code == 3) {
        line(n, "no-such-name", NULL);
        return;
    }
    if (code != 0) {
        char detail[24];
        snprintf(detail, sizeof detail, "rcode %d", code);
        line(n, "no-answer", detail);
        return;
    }
    if ((at = skip_name(m, size, at)) != 0) at += 4;
    for (; answers > 0 && at != 0; answers--) {
        at = skip_name(m, size, at);
        if (at == 0 || at + 10 > size) break;
        size_t length = (size_t)(m[at + 8] << 8 | m[at + 9]);
        if (m[at] == 0 && m[at + 1] == 1 && length == 4 && at + 14 <= size) {
            char text[INET_ADDRSTRLEN];
            inet_ntop(AF_INET, m + at + 10, text, sizeof text);
            line(n, "answered", text);
            return;
        }
        at += 10 + length;
    }
    line(n, "answered", "no address");
}

static void finish_tcp(int n, struct item *it)
{
    int error = 0;
    socklen_t size = sizeof error;
    getsockopt(it->fd, SOL_SOCKET, SO_ERROR, &error, &size);
    if (error == 0)
        line(n, "open", NULL);
    else
        report_errno(n, error);
    it->waiting_for = DONE;
}

static void start(int n, struct item *it, char *text)
{
    static const struct { const char *name; int fields; } known[] = {
        {"tcp", 3}, {"udp", 4}, {"spoof", 5}, {"frame", 8}, {"dns", 4}};
    char *f[MAX_FIELDS + 1];
    int count = 0, which = -1;
    for (char *part; count <= MAX_FIELDS && (part = strsep(&text, ",")); ) f[count++] = part;
    for (int i = 0; i < 5; i++)
        if (count > 0 && strcmp(f[0], known[i].name) == 0 && count == known[i].fields) which = i;
    if (which > 0 && which < 4 && strlen(f[which == 3 ? 6 : which + 2]) > MAX_TOKEN) wrong("token too long");
    switch (which) {
    case 0: start_tcp(n, it, f); break;
    case 1: send_udp(n, f); break;
    case 2: send_spoofed(n, f); break;
    case 3: send_frames(n, f); break;
    case 4: start_dns(n, it, f); break;
    default: wrong("unknown item");
    }
}

static int is_question(const char *text)
{
    return strncmp(text, "dns,", 4) == 0;
}

int try_all(const char *limit_text, int count, char **texts)
{
    static struct item items[MAX_ITEMS];
    static struct pollfd polls[MAX_ITEMS];
    static char questions[MAX_ITEMS];
    int64_t limit = number(limit_text, 1, 60000);
    if (count > MAX_ITEMS) wrong("too many items");
    /* Questions first: whoever answers them works while the rest is sent. */
    for (int n = 0; n < count; n++)
        if ((questions[n] = is_question(texts[n]))) start(n, &items[n], texts[n]);
    for (int n = 0; n < count; n++)
        if (!questions[n]) start(n, &items[n], texts[n]);
    /* From now: on a busy host the sending alone may take longer than the limit, and nobody would wait for an answer. */
    int64_t end = now_ms() + limit;
    for (;;) {
        int open = 0;
        for (int n = 0; n < count; n++) {
            polls[n].fd = items[n].waiting_for == DONE ? -1 : items[n].fd;
            polls[n].events = items[n].waiting_for == TCP ? POLLOUT : POLLIN;
            open += polls[n].fd >= 0;
        }
        int64_t left = end - now_ms();
        if (open == 0 || left <= 0 || poll(polls, (nfds_t)count, (int)left) <= 0) break;
        for (int n = 0; n < count; n++) {
            if (polls[n].fd < 0 || polls[n].revents == 0) continue;
            if (items[n].waiting_for == TCP)
                finish_tcp(n, &items[n]);
            else
                finish_dns(n, &items[n]);
        }
    }
    for (int n = 0; n < count; n++)
        if (items[n].waiting_for != DONE) line(n, items[n].waiting_for == TCP ? "silent" : "no-answer", NULL);
    return 0;
}

