/* Requests in, jobs beside each other, answers out. */
#include "agent.h"

#include <errno.h>
#include <fcntl.h>
#include <linux/capability.h>
#include <poll.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#define VERSION 1
#define MAX_JOBS 160
#define MAX_REQUEST (1 << 20)
#define MAX_FIELDS 8300
#define MAX_LINE 1024
#define MAX_LINES 20000
#define MAX_ID 32
/* No job takes longer, whatever becomes of whoever waits for it; a witness ends by itself. */
#define LONGEST_S 60

#define NO_CONTAINER 3
#define TOO_MANY 75

struct job {
    char id[MAX_ID + 1];
    pid_t pid; /* 0: this place is free */
    int results, lines;
    size_t have;
    char part[MAX_LINE];
};

static struct job jobs[MAX_JOBS];

static void say(const char *format, ...)
{
    char text[MAX_LINE + MAX_ID + 32];
    va_list values;
    va_start(values, format);
    int size = vsnprintf(text, sizeof text, format, values);
    va_end(values);
    for (int done = 0; done < size;) {
        ssize_t part = write(1, text + done, (size_t)(size - done));
        if (part < 0 && errno != EINTR) exit(0); /* nobody listens any more */
        if (part > 0) done += (int)part;
    }
}

static struct job *job_of(const char *id)
{
    for (int i = 0; i < MAX_JOBS; i++)
        if (jobs[i].pid != 0 && strcmp(jobs[i].id, id) == 0) return &jobs[i];
    return NULL;
}

static struct job *free_place(void)
{
    for (int i = 0; i < MAX_JOBS; i++)
        if (jobs[i].pid == 0) return &jobs[i];
    return NULL;
}

static int filter(char *ruleset)
{
    char *words[] = {"nft", ruleset, NULL}, *nothing[] = {NULL};
    execve("/usr/sbin/nft", words, nothing);
    report_errno(0, errno);
    return 1;
}

int run_job(int count, char **f)
{
    static const struct { const char *name; int least, most, on_host, in_node; uint64_t keeps; } verbs[] = {
        {"route", 1, 1, 0, 1, MAY(CAP_NET_ADMIN)},
        {"filter", 1, 1, 0, 1, MAY(CAP_NET_ADMIN)},
        {"ready", 2, 2, 0, 1, 0},
        {"http", 4, 4, 0, 1, 0},
        {"witness", 2, 2, 1, 0, MAY(CAP_NET_RAW) | MAY(CAP_NET_ADMIN)},
        {"try", 2, MAX_FIELDS, 1, 1, MAY(CAP_NET_RAW)},
    };
    int which = -1, arguments = count - 3, host = count > 2 && strcmp(f[2], "-") == 0;
    for (int i = 0; i < 6; i++)
        if (count > 2 && strcmp(f[0], verbs[i].name) == 0) which = i;
    if (which < 0 || arguments < verbs[which].least || arguments > verbs[which].most
        || !(host ? verbs[which].on_host : verbs[which].in_node)) wrong("no such request");
    if (!enter(f[1], f[2])) return NO_CONTAINER;
    keep_only(verbs[which].keeps);
    prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0); /* not before: a change of rights forgets it */
    char **a = f + 3;
    switch (which) {
    case 0: return route(a[0]);
    case 1: return filter(a[0]);
    case 2: return ready(a[0], a[1]);
    case 3: return ready_http(a[0], a[1], a[2], a[3]);
    case 4: return witness(a[0], a[1]);
    default: return try_all(a[0], arguments - 1, a + 1);
    }
}

static void start_job(const char *id, int count, char **fields)
{
    int ends[2];
    struct job *job = free_place();
    if (!job || job_of(id) || pipe2(ends, O_CLOEXEC) != 0) {
        say("%s\tend\t%d\t0\n", id, TOO_MANY);
        return;
    }
    pid_t pid = fork();
    if (pid == 0) {
        for (int i = 0; i < MAX_JOBS; i++)
            if (jobs[i].pid != 0) close(jobs[i].results);
        close(ends[0]);
        for (int fd = 0; fd < 3; fd++) dup2(ends[1], fd);
        close(ends[1]);
        if (strcmp(fields[0], "witness") != 0) alarm(LONGEST_S);
        exit(run_job(count, fields));
    }
    close(ends[1]);
    if (pid < 0) {
        close(ends[0]);
        say("%s\tend\t%d\t0\n", id, TOO_MANY);
        return;
    }
    *job = (struct job){.pid = pid, .results = ends[0]};
    strcpy(job->id, id);
}

/* Takes the next field of a request, with its escapes undone. */
static char *field(char **rest)
{
    char *start = *rest, *out = start;
    if (!start) return NULL;
    for (char *in = start;; in++) {
        if (*in == 0 || *in == '\t') {
            *rest = *in ? in + 1 : NULL;
            *out = 0;
            return start;
        }
        if (*in == '\\' && in[1]) in++, *out++ = *in == 't' ? '\t' : *in == 'n' ? '\n' : *in;
        else *out++ = *in;
    }
}

static int is_id(const char *text)
{
    size_t size = strlen(text);
    return size > 0 && size <= MAX_ID && strspn(text, "0123456789abcdefghijklmnopqrstuvwxyz") == size;
}

static void obey(char *request)
{
    static char *fields[MAX_FIELDS];
    int count = 0;
    char *id = field(&request);
    for (char *one; count < MAX_FIELDS && (one = field(&request));) fields[count++] = one;
    if (!is_id(id) || count == 0 || request) return;
    if (strcmp(fields[0], "stop") == 0) {
        struct job *job = job_of(id);
        if (job) kill(job->pid, SIGTERM);
    } else if (strcmp(fields[0], "ping") == 0) {
        say("%s\tend\t0\t0\n", id);
    } else {
        start_job(id, count, fields);
    }
}

/* Reads what there is of requests; 0 at the end. What is longer than any request is passed over up to its end. */
static int take_requests(void)
{
    static char text[MAX_REQUEST];
    static size_t have;
    static int too_long;
    ssize_t got = read(0, text + have, sizeof text - have);
    if (got < 0) return errno == EINTR || errno == EAGAIN;
    if (got == 0) return 0;
    char *start = text, *end = text + have + got;
    for (char *stop; (stop = memchr(start, '\n', (size_t)(end - start))); start = stop + 1) {
        *stop = 0;
        if (!too_long && strlen(start) == (size_t)(stop - start)) obey(start);
        too_long = 0;
    }
    have = (size_t)(end - start);
    memmove(text, start, have);
    if (have == sizeof text) have = 0, too_long = 1;
    return 1;
}

static void pass_on(struct job *job)
{
    if (job->lines < MAX_LINES) {
        job->part[job->have] = 0;
        say("%s\tline\t%s\n", job->id, job->part);
    }
    job->have = 0;
    if (++job->lines > MAX_LINES) kill(job->pid, SIGKILL);
}

/* Passes on what a job printed, or that it has ended. */
static void take_results(struct job *job)
{
    char text[4096];
    ssize_t got = read(job->results, text, sizeof text);
    for (ssize_t i = 0; i < got; i++) {
        if (text[i] == '\n') pass_on(job);
        else if (text[i] != 0 && job->have < sizeof job->part - 1) job->part[job->have++] = text[i];
    }
    if (got > 0 || (got < 0 && errno == EINTR)) return;
    if (job->have > 0) pass_on(job);
    int status = 0;
    while (waitpid(job->pid, &status, 0) < 0 && errno == EINTR) continue;
    close(job->results);
    say("%s\tend\t%d\t%d\n", job->id, WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status), job->lines);
    job->pid = 0;
}

int answer_requests(void)
{
    struct pollfd polls[MAX_JOBS + 1];
    signal(SIGPIPE, SIG_IGN);
    become_agent();
    say("-\thello\t%d\n", VERSION);
    for (;;) {
        polls[MAX_JOBS] = (struct pollfd){.fd = 0, .events = POLLIN};
        for (int i = 0; i < MAX_JOBS; i++)
            polls[i] = (struct pollfd){.fd = jobs[i].pid ? jobs[i].results : -1, .events = POLLIN};
        if (poll(polls, MAX_JOBS + 1, -1) < 0) {
            if (errno == EINTR) continue;
            return 1;
        }
        for (int i = 0; i < MAX_JOBS; i++)
            if (polls[i].fd >= 0 && polls[i].revents) take_results(&jobs[i]);
        if (polls[MAX_JOBS].revents && !take_requests()) return 0;
    }
}
