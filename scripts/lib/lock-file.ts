type LockEntry = {
  readonly version?: string;
  readonly optional?: boolean;
  readonly dev?: boolean;
  readonly os?: readonly string[];
  readonly cpu?: readonly string[];
  readonly optionalDependencies?: Readonly<Record<string, string>>;
};

/** `packages` of package-lock.json, by path: `node_modules/a/node_modules/b`. */
export type LockPackages = Readonly<Record<string, LockEntry>>;

const OPERATING_SYSTEMS = ['aix', 'android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32'];
const PROCESSORS = ['arm', 'arm64', 'ia32', 'loong64', 'mips64el', 'ppc64', 'riscv64', 's390x', 'x64'];

/** The same packages and an entry for each platform-specific optional package that none of them satisfies. */
export function addMissingPlatforms(packages: LockPackages): { packages: LockPackages; added: readonly string[] } {
  const added = new Map<string, LockEntry>();
  for (const [path, entry] of Object.entries(packages)) {
    for (const [name, range] of Object.entries(entry.optionalDependencies ?? {})) {
      const platform = platformOf(name);
      if (platform && !isResolved(packages, path, name)) {
        added.set(`node_modules/${name}`, {
          version: range.replace(/^[\^~]/, ''),
          ...platform,
          ...(entry.dev ? { dev: true } : {}),
          optional: true,
        });
      }
    }
  }
  const all = { ...packages, ...Object.fromEntries(added) };
  const sorted = Object.entries(all).sort(([a], [b]) => a.localeCompare(b, 'en'));
  return { packages: Object.fromEntries(sorted), added: [...added.keys()] };
}

/** `@swc/core-win32-ia32-msvc` → win32, ia32. Null when the name does not tell both. */
function platformOf(name: string): { os: string[]; cpu: string[] } | null {
  const words = name.split(/[-/_]/);
  const os = OPERATING_SYSTEMS.find((candidate) => words.includes(candidate));
  const cpu = PROCESSORS.find((candidate) => words.includes(candidate));
  return os && cpu ? { os: [os], cpu: [cpu] } : null;
}

/** Node's lookup over lock-file paths: the importer's own folder first, then each one above. */
function isResolved(packages: LockPackages, importer: string, name: string): boolean {
  for (let folder = importer; ; folder = folder.slice(0, Math.max(folder.lastIndexOf('/node_modules/'), 0))) {
    if (`${folder ? `${folder}/` : ''}node_modules/${name}` in packages) return true;
    if (folder === '') return false;
  }
}
