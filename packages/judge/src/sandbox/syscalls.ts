/** Machines the filter is written for, as Node names them. */
export type Machine = 'x64' | 'arm64'

/** A system call that is refused: its number on each machine, null where there is none. */
export interface Refused {
  name: string
  x64: number | null
  arm64: number | null
  /** `missing`: as if the kernel did not know it, for calls that programs try and then do without. */
  as: 'forbidden' | 'missing'
}

const forbidden = (name: string, x64: number, arm64: number | null): Refused => ({
  name,
  x64,
  arm64,
  as: 'forbidden',
})
const missing = (name: string, x64: number, arm64: number): Refused => ({ name, x64, arm64, as: 'missing' })

/** Calls that no honest candidate needs. Numbers from Linux 6.18: `unistd_64.h` and the generic `unistd.h`. */
export const refused: readonly Refused[] = [
  // Other processes.
  forbidden('ptrace', 101, 117),
  forbidden('process_vm_readv', 310, 270),
  forbidden('process_vm_writev', 311, 271),
  forbidden('process_madvise', 440, 440),
  forbidden('process_mrelease', 448, 448),
  forbidden('pidfd_getfd', 438, 438),
  forbidden('kcmp', 312, 272),
  forbidden('migrate_pages', 256, 238),
  forbidden('move_pages', 279, 239),
  // Keys, which have no namespace of their own.
  forbidden('add_key', 248, 217),
  forbidden('request_key', 249, 218),
  forbidden('keyctl', 250, 219),
  // Wide doors of the kernel.
  forbidden('bpf', 321, 280),
  forbidden('perf_event_open', 298, 241),
  forbidden('userfaultfd', 323, 282),
  forbidden('fanotify_init', 300, 262),
  forbidden('name_to_handle_at', 303, 264),
  forbidden('open_by_handle_at', 304, 265),
  forbidden('modify_ldt', 154, null),
  missing('io_uring_setup', 425, 425),
  missing('io_uring_enter', 426, 426),
  missing('io_uring_register', 427, 427),
  // Namespaces and mounts. clone is looked into; clone3 hides its flags, and libraries fall back on clone.
  forbidden('unshare', 272, 97),
  forbidden('setns', 308, 268),
  missing('clone3', 435, 435),
  forbidden('chroot', 161, 51),
  forbidden('pivot_root', 155, 41),
  forbidden('mount', 165, 40),
  forbidden('umount2', 166, 39),
  forbidden('open_tree', 428, 428),
  forbidden('open_tree_attr', 467, 467),
  forbidden('move_mount', 429, 429),
  forbidden('fsopen', 430, 430),
  forbidden('fsconfig', 431, 431),
  forbidden('fsmount', 432, 432),
  forbidden('fspick', 433, 433),
  forbidden('mount_setattr', 442, 442),
  forbidden('statmount', 457, 457),
  forbidden('listmount', 458, 458),
  // Memory that belongs to no process, so that nobody counts it.
  missing('memfd_create', 319, 279),
  missing('memfd_secret', 447, 447),
  forbidden('shmget', 29, 194),
  forbidden('msgget', 68, 186),
  forbidden('semget', 64, 190),
  // The machine itself.
  forbidden('kexec_load', 246, 104),
  forbidden('kexec_file_load', 320, 294),
  forbidden('create_module', 174, null),
  forbidden('init_module', 175, 105),
  forbidden('finit_module', 313, 273),
  forbidden('delete_module', 176, 106),
  forbidden('reboot', 169, 142),
  forbidden('swapon', 167, 224),
  forbidden('swapoff', 168, 225),
  forbidden('acct', 163, 89),
  forbidden('quotactl', 179, 60),
  forbidden('quotactl_fd', 443, 443),
  forbidden('syslog', 103, 116),
  forbidden('lookup_dcookie', 212, 18),
  forbidden('vhangup', 153, 58),
  forbidden('iopl', 172, null),
  forbidden('ioperm', 173, null),
  forbidden('settimeofday', 164, 170),
  forbidden('clock_settime', 227, 112),
  forbidden('clock_adjtime', 305, 266),
  forbidden('adjtimex', 159, 171),
]

/** Calls whose arguments decide. */
export const examined: Record<Machine, { socket: number; clone: number; ioctl: number }> = {
  x64: { socket: 41, clone: 56, ioctl: 16 },
  arm64: { socket: 198, clone: 220, ioctl: 29 },
}

/** The first number that this list has not judged; what comes later does not exist for a candidate. */
export const firstUnknown = 471
