/** What to install or to set, read off the words with which a sandbox failed. */
export const adviseSandbox = (fault: string): string =>
  advice.find(([pattern]) => pattern.test(fault))?.[1] ??
  'Install bubblewrap and util-linux (apt-get install bubblewrap util-linux); docs/adr/0007-sandbox.md says what else a sandbox needs.'

const advice: [pattern: RegExp, hint: string][] = [
  [
    /there is no sandbox for/,
    'Sandboxes need Linux on x64 or arm64; elsewhere run firedrill in a container.',
  ],
  [/ENOENT|bwrap: not found|No such file.*bwrap/, 'Install bubblewrap: apt-get install bubblewrap.'],
  [/execvp (prlimit|setpriv|script)/, 'Install util-linux: apt-get install util-linux.'],
  [
    /Unknown option/,
    'This bubblewrap is too old: 0.8 or newer is needed (apt-get install bubblewrap on Debian 12, Ubuntu 24.04).',
  ],
  [
    /uid map|namespace|Operation not permitted|Permission denied|No permissions/i,
    'The system lets no ordinary user make namespaces. On Ubuntu: sysctl -w kernel.apparmor_restrict_unprivileged_userns=0; elsewhere kernel.unprivileged_userns_clone=1; in a container: run it privileged, or with --security-opt seccomp=unconfined and --security-opt systempaths=unconfined.',
  ],
]
