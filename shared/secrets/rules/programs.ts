// Secrets that are recognised by the program they are handed to: its manual says which argument is the password.
import { type RuleGroup, type SecretRule, valued } from '../rule.ts';

interface Argument {
  id: string;
  source: string;
  program?: RegExp;
  /** What stands right before the value. */
  head: string;
}

const after = (letter: string): string => `(?<=\\s)-${letter}[ \\t]{1,9}(?!-)`;

const ARGUMENTS: readonly Argument[] = [
  {
    id: 'mysql',
    source: 'dev.mysql.com, Command options for connecting: -p',
    program: /(?:^|[\s/])(?:mysql\w*|mariadb[\w-]*|percona\S*|pt-[\w-]+|xtrabackup|mycli|7za?)\b/,
    head: '(?<=\\s)-p',
  },
  {
    id: 'login',
    source:
      'docs.docker.com, docker login; helm.sh, registry login; learn.microsoft.com, az login; mongodb.com, mongosh',
    program:
      /\b(?:docker|podman|buildah|skopeo|nerdctl|oras|oc|helm\s+registry|az|az\s+acr|cf|argocd)\s+login\b|\bmongo\w*\b/,
    head: after('p'),
  },
  { id: 'sshpass', source: 'sshpass(1)', head: '\\bsshpass[ \\t]{1,9}-p[ \\t]{0,9}' },
  { id: 'redis', source: 'redis.io, redis-cli: -a', program: /\b(?:redis|valkey|keydb)-cli\b/, head: after('a') },
  {
    id: 'ldap',
    source: 'ldapsearch(1): -w',
    program: /\bldap(?:search|modify|add|delete|passwd|whoami)\b/,
    head: after('[wys]'),
  },
  {
    id: 'sqlcmd',
    source: 'learn.microsoft.com, sqlcmd and bcp: -P',
    program: /\b(?:sqlcmd|bcp|osql|isql|mosquitto_(?:pub|sub)|ipmitool|zip|unzip|cqlsh)\b/,
    head: '(?<=\\s)-P[ \\t]{0,9}(?!-)',
  },
  {
    id: 'cassandra',
    source: 'cassandra.apache.org, cqlsh: -p; nodetool: -pw',
    program: /\b(?:cqlsh|nodetool|kinit|clickhouse-client|psexec\S*|wmic|rabbitmqadmin)\b/,
    head: after('pw?'),
  },
  { id: 'snmp', source: 'snmpcmd(1): -A, -X', program: /\bsnmp\w+\b/, head: after('[AX]') },
  {
    id: 'openssl',
    source: 'openssl(1), Pass phrase options',
    program: /\b(?:openssl|p12tool)\b/,
    head: '(?<=\\s["\']?)pass:',
  },
  { id: 'openssl-key', source: 'openssl-enc(1): -k', program: /\bopenssl\s+enc\b/, head: after('k') },
  {
    id: 'redis-command',
    source: 'redis.io, AUTH and CONFIG SET requirepass',
    head: '(?<=\\brequirepass|\\bmasterauth)[ \\t]{1,9}',
  },
  {
    id: 'secure-string',
    source: 'learn.microsoft.com, ConvertTo-SecureString',
    program: /\bConvertTo-SecureString\b/i,
    head: '(?<=SecureString)[ \\t]{1,9}(?:-String[ \\t]{1,9})?',
  },
  {
    id: 'setting',
    source: 'npmjs.com, pip and git: config set',
    program: /\bconfig(?:ure)?\b/,
    head: '(?<=\\s|[./_:-])(?:_authToken|\\w{0,40}password|\\w{0,40}token|\\w{0,40}secret|\\w{0,40}_key)[ \\t]{1,9}(?!-)',
  },
];

/** Programs that take "user:password" as one argument. */
const USERS: readonly SecretRule[] = [
  ...valued({
    id: 'user-and-password',
    source: 'curl(1): -u, --proxy-user; httpie.io: -a',
    head: '(?<=\\s)(?:-u|-U|--user|--proxy-user|-a|--auth)[ \\t=]{0,9}\\\\?["\']?[^\\s:"\']{1,100}:',
    look: 'password',
    program: /\b(?:curl|https?|xh|httpie|ab|siege|wrk|gcurl|grpcurl|crictl)\s/,
  }),
  {
    id: 'user-percent-password',
    source: 'smbclient(1): -U',
    program: /\b(?:smbclient|rpcclient|net|winexe|smbmap|mount\.cifs|lftp)\b/,
    pattern: /(?<=\s)(?:-U|--user|-u)[ \t=]{0,9}["']?[^\s%,"']{1,100}[%,](?<secret>[^\s"']+)/dg,
    look: 'password',
  },
  {
    id: 'two-words',
    source:
      'rabbitmq.com, rabbitmqctl; httpd.apache.org, htpasswd -b; minio: mc alias set; learn.microsoft.com, net user',
    pattern:
      /\b(?:rabbitmqctl\s{1,5}(?:add_user|change_password|authenticate_user)\s{1,5}\S{1,100}|htpasswd\s{1,5}-\w{0,5}b\w{0,5}(?:\s{1,5}-\w{1,5}){0,2}\s{1,5}\S{1,200}\s{1,5}\S{1,100}|htpasswd\s{1,5}-\w{0,5}nb\w{0,5}\s{1,5}\S{1,100}|mc\s{1,5}alias\s{1,5}set\s{1,5}\S{1,60}\s{1,5}\S{1,200}\s{1,5}\S{1,100}|net\s{1,5}(?:user|use)\s{1,5}(?:\S{1,60}\s{1,5})?\S{1,60})\s{1,5}["']?(?<secret>(?![/\\])[^\s"']{3,})/dg,
    look: 'password',
  },
  {
    id: 'piped',
    source: 'docs.docker.com, docker login --password-stdin; sudo(8): -S; passwd(1): --stdin; chpasswd(8)',
    pattern:
      /\b(?:echo|printf|Write-Output)[ \t]{1,9}(?:-\w{1,3}[ \t]{1,9})?["']?(?:%s(?:\\n)?["']?[ \t]{1,9}["']?)?(?<secret>[^\s"'|;]{3,300})["']?[ \t]{0,9}\|[ \t]{0,9}(?=[^\n|]{0,200}(?:--password-stdin|--stdin|--pass-stdin|sudo\s{1,5}-\w{0,5}S|passphrase-fd|passwordstdin|chpasswd))/dg,
    look: 'password',
  },
];

export const PROGRAM_RULES: RuleGroup = {
  // An option of one dash, or a program that takes its password as a word.
  hint: /\s-[a-zA-Z]|\s--(?:user|proxy-user|auth|String)|rabbitmqctl|htpasswd|\bnet\s|\bmc\s|echo|printf|Write-Output|SecureString|config|pass:|requirepass|masterauth/,
  rules: [
    ...ARGUMENTS.flatMap(({ head, ...rest }) => valued({ ...rest, head, flags: 'dg', look: 'argument' })),
    ...USERS,
  ],
};
