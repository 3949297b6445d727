/* Going into the network of a container, and giving up rights. */
#include "agent.h"

#include <errno.h>
#include <fcntl.h>
#include <grp.h>
#include <linux/capability.h>
#include <sched.h>
#include <stdio.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

/* A number that nobody else has: who shares one may end the other's processes, and the host's daemons are nobody as well. */
#define OWN 65533
#define ID_LENGTH 64

static int set_capabilities(uint64_t kept, uint64_t handed_on)
{
    struct __user_cap_header_struct head = {.version = _LINUX_CAPABILITY_VERSION_3};
    struct __user_cap_data_struct data[2] = {
        {.effective = (uint32_t)kept, .permitted = (uint32_t)kept, .inheritable = (uint32_t)handed_on},
        {.effective = (uint32_t)(kept >> 32), .permitted = (uint32_t)(kept >> 32), .inheritable = (uint32_t)(handed_on >> 32)},
    };
    return (int)syscall(SYS_capset, &head, data);
}

void become_agent(void)
{
    const uint64_t kept = MAY(CAP_SYS_ADMIN) | MAY(CAP_SYS_PTRACE) | MAY(CAP_NET_ADMIN) | MAY(CAP_NET_RAW);
    if (prctl(PR_SET_KEEPCAPS, 1, 0, 0, 0) != 0 || setgroups(0, NULL) != 0 || setresgid(OWN, OWN, OWN) != 0
        || setresuid(OWN, OWN, OWN) != 0 || set_capabilities(kept, 0) != 0)
        wrong(strerror(errno));
}

void keep_only(uint64_t capabilities)
{
    if (set_capabilities(capabilities, capabilities) != 0) wrong(strerror(errno));
    for (int one = 0; one < 64; one++)
        if (capabilities & MAY(one) && prctl(PR_CAP_AMBIENT, PR_CAP_AMBIENT_RAISE, one, 0, 0) != 0) wrong(strerror(errno));
}

/* Whether the control groups of a process are those of the container: a number alone may be another process by now. */
static int belongs(int process, const char *container)
{
    char text[8192];
    size_t have = 0;
    int fd = openat(process, "cgroup", O_RDONLY | O_CLOEXEC);
    if (fd < 0) return 0;
    for (ssize_t got; have < sizeof text - 1 && (got = read(fd, text + have, sizeof text - 1 - have)) > 0;)
        have += (size_t)got;
    close(fd);
    text[have] = 0;
    return strstr(text, container) != NULL;
}

int enter(const char *pid, const char *container)
{
    char path[32];
    if (strcmp(container, "-") == 0) return number(pid, 0, 0) == 0;
    if (strlen(container) != ID_LENGTH || strspn(container, "0123456789abcdef") != ID_LENGTH) wrong("not a container");
    snprintf(path, sizeof path, "/proc/%ld", number(pid, 2, 4194304));
    /* What is opened through this stays with one process, or fails when that has ended. */
    int process = open(path, O_PATH | O_DIRECTORY | O_CLOEXEC);
    if (process < 0 || !belongs(process, container)) return 0;
    int network = openat(process, "ns/net", O_RDONLY | O_CLOEXEC);
    int entered = network >= 0 && setns(network, CLONE_NEWNET) == 0;
    if (!entered && errno != ENOENT && errno != ESRCH) wrong(strerror(errno));
    if (network >= 0) close(network);
    close(process);
    return entered;
}
