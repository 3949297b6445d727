#ifndef AGENT_H
#define AGENT_H
#define _GNU_SOURCE
#include <netinet/in.h>
#include <stdint.h>

#define MAX_TOKEN 64

/* Reads requests and runs their jobs until the standard input ends. */
int answer_requests(void);

/* Does one job in this process, which is its own: goes where it is to look, gives up every right that the verb does not
 * need, and returns the exit code. Fields: verb, pid, container, arguments. */
int run_job(int count, char **fields);

/* Gives up the root user, and every capability but those of an agent. */
void become_agent(void);

/* Moves this process into the network of a container; "0", "-" is where it is. 0 if there is no such container. */
int enter(const char *pid, const char *container);

/* Keeps these capabilities (a bit for each, 0 for none), which this process must have; what it executes has them too. */
#define MAY(capability) (1ull << (capability))
void keep_only(uint64_t capabilities);

/* The verbs; each returns the exit code. */
int route(const char *gateway);
int ready(const char *port, const char *limit_ms);
int ready_http(const char *port, const char *path, const char *status, const char *limit_ms);
int serve(const char *port);
int witness(const char *limit_ms, const char *prefix);
int try_all(const char *limit_ms, int count, char **items);

/* Shared: arguments are read strictly, anything else ends the program with exit code 2. */
_Noreturn void wrong(const char *what);
struct in_addr address(const char *text);
long number(const char *text, long least, long most);
struct sockaddr_in place(const char *host, const char *port);

int64_t now_ms(void);
void line(int n, const char *outcome, const char *detail);
void report_errno(int n, int error);

/* Prints one UDP datagram as "got TOKEN SENDER" without waiting; 0 if there was none. */
int print_datagram(int fd);
#endif
