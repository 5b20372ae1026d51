/** What a Prometheus of the lab watches, and how. */
export interface PrometheusOptions {
  /** Addresses to scrape, whole: `http://127.0.0.1:8000/metrics`. `job` is the label; `lab` unless told. */
  targets: (string | { url: string; job?: string; labels?: Record<string, string> })[]
  /** A rules file, as YAML. */
  rules?: string
  /** Where alerts go: the url of an Alertmanager. */
  alertmanager?: string
  /** Milliseconds between two scrapes, and two evaluations of the rules; 1000 unless told. */
  scrapeInterval?: number
}

/** The files that it reads, by name. JSON is YAML. */
export const prometheusConfig = ({
  targets,
  rules,
  alertmanager,
  scrapeInterval = 1_000,
}: PrometheusOptions): Record<string, string> => {
  const every = `${scrapeInterval}ms`
  const config = {
    global: { scrape_interval: every, scrape_timeout: every, evaluation_interval: every },
    ...(rules === undefined ? {} : { rule_files: ['rules.yml'] }),
    ...(alertmanager ? { alerting: { alertmanagers: [alertmanagerAt(alertmanager)] } } : {}),
    scrape_configs: targets.map((target, index) => scrapeConfig(target, index)),
  }
  return {
    'prometheus.yml': JSON.stringify(config, null, 2),
    ...(rules === undefined ? {} : { 'rules.yml': rules }),
  }
}

const alertmanagerAt = (url: string) => {
  const { host, protocol } = new URL(url)
  return { scheme: protocol.slice(0, -1), static_configs: [{ targets: [host] }] }
}

/** A job of its own for each target, since a path belongs to a job; the label is what was asked for. */
const scrapeConfig = (target: PrometheusOptions['targets'][number], index: number) => {
  const { url, job = 'lab', labels = {} } = typeof target === 'string' ? { url: target } : target
  const { protocol, host, pathname, searchParams } = new URL(url)
  return {
    job_name: `${job}-${index}`,
    scheme: protocol.slice(0, -1),
    metrics_path: pathname,
    params: Object.fromEntries([...searchParams.keys()].map((name) => [name, searchParams.getAll(name)])),
    static_configs: [{ targets: [host], labels: { ...labels, job } }],
  }
}
