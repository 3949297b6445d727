package org.kakehashi.imports.compose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kakehashi.imports.Fixture;
import org.kakehashi.imports.Imported;
import org.kakehashi.imports.report.ImportFinding;

/** What Compose would ask of the host is refused with its reason, and nothing of it is in the scenario. */
class UnsafeOptionsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "privileged: true",
                "privileged: yes",
                "pid: host",
                "ipc: host",
                "uts: host",
                "network_mode: host",
                "network_mode: \"service:other\"",
                "network_mode: \"container:outside\"",
                "userns_mode: host",
                "cgroup_parent: /system.slice",
                "cgroup: host",
                "runtime: nvidia",
                "gpus: all",
                "devices: [/dev/kvm]",
                "device_cgroup_rules: [\"c 1:3 mr\"]",
                "cap_add: [SYS_ADMIN]",
                "cap_add: [cap_sys_ptrace]",
                "cap_add: [ALL]",
                "cap_add: [NET_ADMIN]",
                "cap_add: [SETUID, SYS_MODULE]",
                "security_opt: [\"seccomp:unconfined\"]",
                "security_opt: [\"apparmor=unconfined\"]",
                "security_opt: [\"no-new-privileges:false\"]",
                "security_opt: [\"label:disable\"]",
                "sysctls: [net.ipv6.conf.all.disable_ipv6=0]",
                "sysctls: {kernel.shmmax: 1}",
                "volumes_from: [other]",
                "volumes: [\"/var/run/docker.sock:/var/run/docker.sock\"]",
                "volumes: [\"/:/host\"]",
                "volumes: [\"~/keys:/keys\"]",
                "volumes: [\"../..:/up\"]",
                "volumes: [\"./a/../../b:/up\"]",
                "volumes: [\"C:\\\\Users:/users\"]",
                "volumes: [{type: bind, source: /etc, target: /host-etc}]",
                "volumes: [{type: npipe, source: docker_engine, target: /pipe}]",
                "oom_kill_disable: true",
                "group_add: [docker]",
                "use_api_socket: true",
                "credential_spec: {file: x.json}",
                "environment: [HOME]",
                "extends: {file: ../other.yml, service: x}"
            })
    void isRefused(String option) {
        Imported imported = Fixture.of(
                "docker-compose.yml",
                "services:\n  target:\n    image: alpine\n    " + option + "\n  other: {image: alpine}\n");
        assertTrue(imported.succeeded());
        List<ImportFinding> refused = imported.findings().stream()
                .filter(finding -> finding.severity() == ImportFinding.Severity.REFUSED)
                .toList();
        assertEquals(1, refused.size(), imported.findings()::toString);
        assertTrue(refused.getFirst().path().startsWith("services.target."), refused::toString);
        assertTrue(refused.getFirst().line() >= 3, refused::toString);
        assertEquals(List.of(), Fixture.errors(imported));
        assertFalse(Fixture.yaml(imported).contains("files:"), Fixture.yaml(imported));
        assertFalse(Fixture.yaml(imported).contains("profile:"), Fixture.yaml(imported));
        assertFalse(Fixture.yaml(imported).contains("environment:"), Fixture.yaml(imported));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cap_add: [NET_RAW]; profile: capture",
                "cap_add: [SETUID, CAP_SETGID]; profile: web",
                "cap_add: [kill, chown]; profile: login"
            })
    void capabilitiesOfAProfileBecomeIt(String pair) {
        String[] parts = pair.split("; ");
        Imported imported = Fixture.of("compose.yml", "services:\n  target: {image: alpine, " + parts[0] + "}\n");
        assertTrue(Fixture.yaml(imported).contains(parts[1]), Fixture.yaml(imported));
        assertEquals(0, imported.count(ImportFinding.Severity.REFUSED));
    }

    @Test
    void capabilitiesThatNobodyNeedsAreNotMissed() {
        Imported imported = Fixture.of(
                "compose.yml", "services:\n  target: {image: alpine, cap_add: [NET_BIND_SERVICE], cap_drop: [ALL]}\n");
        assertFalse(Fixture.yaml(imported).contains("profile:"), Fixture.yaml(imported));
        assertEquals(0, imported.count(ImportFinding.Severity.REFUSED));
    }
}
