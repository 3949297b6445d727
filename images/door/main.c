/*
 * kkh-door: lets the platform in to the pages of one node.
 *
 *   kkh-door FOLDER IDLE_S PORT...
 *
 * Listens on a UNIX socket FOLDER/PORT for each port and passes every connection on, byte by byte, to that TCP port of the
 * network namespace in which it runs: at 127.0.0.1, or else at the first own address that accepts. It never opens a way
 * from the node to anywhere: nothing in the node can begin a connection to it.
 *
 * Ends by itself when nobody has used it for IDLE_S seconds, and within a second after the node has lost its addresses,
 * which happens when the node ends. Exit code: 0 done, 1 cannot listen, 2 wrong arguments.
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <ifaddrs.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <time.h>
#include <unistd.h>

#define MAX_PORTS 16
#define MAX_LINKS 256
#define MAX_ADDRESSES 16
#define PIECE 16384

/* Bytes on their way in one direction. */
struct flow {
    unsigned char bytes[PIECE];
    size_t from, to;
    int ended, passed_on;
};

struct link {
    int client, node;          /* the platform's end; -1 if this place is free */
    uint16_t port;
    int address, connecting;   /* which of the addresses is being tried */
    struct flow in, out;
};

static struct { int fd; uint16_t port; } doors[MAX_PORTS];
static int door_count, link_count;
static struct link links[MAX_LINKS];
static struct in_addr addresses[MAX_ADDRESSES];
static int address_count;

static _Noreturn void wrong(const char *what)
{
    fprintf(stderr, "kkh-door: %s\n", what);
    exit(2);
}

static long number(const char *text, long least, long most)
{
    char *end;
    long n = strtol(text, &end, 10);
    if (*text == 0 || *end != 0 || n < least || n > most) wrong("not a number in its bounds");
    return n;
}

/* The loopback address first, then the node's own. Returns whether there are any of its own. */
static int look_for_addresses(void)
{
    struct ifaddrs *all, *one;
    address_count = 0;
    addresses[address_count++].s_addr = htonl(INADDR_LOOPBACK);
    if (getifaddrs(&all) != 0) return 0;
    for (one = all; one && address_count < MAX_ADDRESSES; one = one->ifa_next) {
        if (!one->ifa_addr || one->ifa_addr->sa_family != AF_INET) continue;
        struct in_addr own = ((struct sockaddr_in *)one->ifa_addr)->sin_addr;
        if (ntohl(own.s_addr) >> 24 != 127) addresses[address_count++] = own;
    }
    freeifaddrs(all);
    return address_count > 1;
}

static void open_door(const char *folder, const char *port)
{
    struct sockaddr_un own = {.sun_family = AF_UNIX};
    if (door_count == MAX_PORTS) wrong("too many ports");
    doors[door_count].port = (uint16_t)number(port, 1, 65535);
    if (snprintf(own.sun_path, sizeof own.sun_path, "%s/%s", folder, port) >= (int)sizeof own.sun_path)
        wrong("folder name too long");
    unlink(own.sun_path);
    int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (fd < 0 || bind(fd, (struct sockaddr *)&own, sizeof own) != 0 || listen(fd, 512) != 0) {
        perror("kkh-door");
        exit(1);
    }
    doors[door_count++].fd = fd;
}

static void drop(struct link *l)
{
    close(l->client);
    if (l->node >= 0) close(l->node);
    l->client = l->node = -1;
    link_count--;
}

/* Goes on with the next address; the link is dropped after the last. */
static void try_node(struct link *l)
{
    for (; l->address < address_count; l->address++) {
        struct sockaddr_in to = {.sin_family = AF_INET, .sin_port = htons(l->port),
                                 .sin_addr = addresses[l->address]};
        int one = 1;
        l->node = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
        if (l->node < 0) break;
        setsockopt(l->node, IPPROTO_TCP, TCP_NODELAY, &one, sizeof one);
        l->connecting = 1;
        if (connect(l->node, (struct sockaddr *)&to, sizeof to) == 0) {
            l->connecting = 0;
            return;
        }
        if (errno == EINPROGRESS) return;
        close(l->node);
        l->node = -1;
    }
    drop(l);
}

/* Takes one waiting connection in; 0 if there is none, or no place. */
static int accept_link(int fd, uint16_t port)
{
    struct link *l = links;
    while (l < links + MAX_LINKS && l->client >= 0) l++;
    if (l == links + MAX_LINKS) return 0;
    int client = accept4(fd, NULL, NULL, SOCK_NONBLOCK | SOCK_CLOEXEC);
    if (client < 0) return 0;
    memset(l, 0, sizeof *l);
    l->client = client;
    l->node = -1;
    l->port = port;
    link_count++;
    try_node(l);
    return 1;
}

/* Moves what can be moved without waiting; 0 if the link is broken. */
static int move(struct flow *f, int from, int to)
{
    if (f->from == f->to && !f->ended) {
        ssize_t got = read(from, f->bytes, PIECE);
        if (got < 0 && errno != EAGAIN) return 0;
        if (got == 0) f->ended = 1;
        f->from = 0;
        f->to = got > 0 ? (size_t)got : 0;
    }
    if (f->from < f->to) {
        ssize_t put = send(to, f->bytes + f->from, f->to - f->from, MSG_NOSIGNAL);
        if (put < 0 && errno != EAGAIN) return 0;
        if (put > 0) f->from += (size_t)put;
    }
    if (f->from == f->to && f->ended && !f->passed_on) {
        shutdown(to, SHUT_WR);
        f->passed_on = 1;
    }
    return 1;
}

static void serve_link(struct link *l)
{
    if (l->connecting) {
        int error = 0;
        socklen_t size = sizeof error;
        getsockopt(l->node, SOL_SOCKET, SO_ERROR, &error, &size);
        if (error != 0) {
            close(l->node);
            l->node = -1;
            l->address++;
            try_node(l);
            return;
        }
        l->connecting = 0;
    }
    if (!move(&l->in, l->client, l->node) || !move(&l->out, l->node, l->client)
        || (l->in.passed_on && l->out.passed_on))
        drop(l);
}

/* What a descriptor is waited for: room for what is on its way to it, or the next bytes from it. */
static short wanted(const struct flow *from_it, const struct flow *to_it)
{
    short events = 0;
    if (from_it->from == from_it->to && !from_it->ended) events |= POLLIN;
    if (to_it->from < to_it->to) events |= POLLOUT;
    return events;
}

static void wait_and_serve(void)
{
    static struct pollfd p[MAX_PORTS + 2 * MAX_LINKS];
    static struct link *owner[MAX_PORTS + 2 * MAX_LINKS];
    int count = 0;
    for (int i = 0; i < door_count; i++, count++)
        p[count] = (struct pollfd){.fd = link_count < MAX_LINKS ? doors[i].fd : -1, .events = POLLIN};
    for (struct link *l = links; l < links + MAX_LINKS; l++) {
        if (l->client < 0) continue;
        owner[count] = owner[count + 1] = l;
        short from_client = wanted(&l->in, &l->out), from_node = wanted(&l->out, &l->in);
        /* The platform's end is always looked at, for when it goes away. */
        p[count++] = (struct pollfd){.fd = l->client, .events = l->connecting ? 0 : from_client};
        /* A node that has closed would say so for ever: it is asked only if it matters. */
        p[count++] = (struct pollfd){.fd = l->connecting || from_node ? l->node : -1,
                                     .events = l->connecting ? POLLOUT : from_node};
    }
    if (poll(p, (nfds_t)count, 1000) <= 0) return;
    for (int i = door_count; i < count; i += 2) {
        if (p[i].revents & (POLLHUP | POLLERR)) drop(owner[i]);
        else if (p[i].revents || p[i + 1].revents) serve_link(owner[i]);
    }
    for (int i = 0; i < door_count; i++)
        while (p[i].revents && accept_link(doors[i].fd, doors[i].port)) continue;
}

int main(int argc, char **argv)
{
    if (argc < 4) wrong("usage: kkh-door FOLDER IDLE_S PORT...");
    long idle_s = number(argv[2], 1, 86400);
    for (struct link *l = links; l < links + MAX_LINKS; l++) l->client = l->node = -1;
    signal(SIGTERM, exit);
    signal(SIGPIPE, SIG_IGN);
    /* The folder around it decides who gets in; the platform may be another user than this program. */
    umask(0);
    for (int i = 3; i < argc; i++) open_door(argv[1], argv[i]);
    time_t used = time(NULL), looked = 0;
    for (;;) {
        time_t now = time(NULL);
        if (now != looked && !look_for_addresses()) return 0;
        looked = now;
        if (link_count > 0) used = now;
        if (now - used >= idle_s) return 0;
        wait_and_serve();
    }
}
