// Secrets in addresses, headers and statements.
import { type RuleGroup, type SecretRule, valued } from '../rule.ts';

const RULES: readonly SecretRule[] = [
  {
    id: 'address',
    source: 'RFC 3986, 3.2.1: a password in the user information of an address',
    pattern: /:\/\/[^\s:@/"'<>]{0,200}:(?<secret>[^\s@"'<>]{1,300}(?:@[^\s@/"'<>.:]{1,60})?)(?=@[\w[${<])/dg,
    look: 'address',
  },
  {
    id: 'token-address',
    source: 'docs.github.com and docs.gitlab.com: cloning with a token',
    pattern: /:\/\/(?<secret>[^\s:@/"'<>]{12,300})(?=@[\w[])/dg,
    look: 'random',
  },
  {
    id: 'signed-address',
    source: 'docs.aws.amazon.com and cloud.google.com, signed URLs; learn.microsoft.com, shared access signatures',
    pattern:
      /[?&;](?:sig|X-Amz-Signature|X-Amz-Security-Token|X-Goog-Signature|Signature)=(?<secret>[\w%+/=.-]{8,})/dgi,
  },
  ...valued({
    id: 'authorization',
    source: 'RFC 9110, 11.6.2',
    head: 'authorization\\\\{0,3}["\']?[ \\t]{0,10}[:=][ \\t]{0,10}\\\\{0,3}["\']?(?:basic|bearer|token|digest|apikey|api-key|splunk|bot)[ \\t]{1,10}',
    look: 'password',
  }),
  ...valued({
    id: 'raw-authorization',
    source: 'RFC 9110, 11.6.2: schemes of their own',
    head: 'authorization\\\\{0,3}["\']?[ \\t]{0,10}[:=][ \\t]{0,10}',
    look: 'random',
  }),
  {
    id: 'cookie',
    source: 'RFC 6265, 4.1 and 4.2',
    pattern: /\bcookie\\{0,3}["']?[ \t]{0,10}:[ \t]{0,10}["']?(?<secret>[\w.-]{1,64}=[^\n"']{8,})/dgi,
  },
  { id: 'bearer', source: 'RFC 6750', pattern: /\bBearer[ \t]{1,10}(?<secret>[\w.~+/=-]{16,})/dgi, look: 'random' },
  {
    id: 'identified-by',
    source: 'dev.mysql.com, CREATE USER; docs.oracle.com, CREATE USER',
    pattern:
      /\bidentified\s{1,9}(?:with\s{1,9}\w{1,40}\s{1,9})?(?:by|as)\s{1,9}(?:password\s{1,9})?(?<quote>["'])(?<secret>[^\n]{1,300}?)\k<quote>/dgi,
    look: 'password',
  },
  {
    id: 'identified-by-word',
    source: 'docs.oracle.com, CREATE USER',
    pattern: /\bidentified\s{1,9}by\s{1,9}(?<secret>[^\s"';,()<{]{3,200})/dgi,
    look: 'password',
  },
  {
    id: 'sql-password',
    source: 'postgresql.org, ALTER ROLE; dev.mysql.com, SET PASSWORD; learn.microsoft.com, CREATE LOGIN',
    pattern: /\bpassword\s{0,9}[(= ]\s{0,9}N?'(?<secret>[^'\n]{1,300})'/dgi,
    look: 'password',
  },
  {
    id: 'netrc',
    source: 'gnu.org/software/inetutils, The .netrc file',
    pattern: /\blogin\s{1,9}\S{1,100}\s{1,9}password\s{1,9}(?<secret>[^\s"']+)/dg,
    look: 'password',
  },
  {
    id: 'pgpass',
    source: 'postgresql.org, The Password File',
    pattern: /(?<![\w.*:-])[\w.*-]{1,100}:(?:\d{4,5}|\*):[\w*-]{1,64}:[\w*-]{1,64}:(?<secret>[^\s:"']{3,200})/dg,
    look: 'password',
  },
  {
    id: 'oracle-login',
    source: 'docs.oracle.com, SQL*Plus: CONNECT; JDBC thin driver',
    pattern:
      /(?:\b(?:sqlplus|sqlldr|expdp|impdp|rman\s{1,5}target|connect)\s{1,5}(?:-\w{1,5}\s{1,5}){0,3}|thin:)["']?\w{1,64}\/(?<secret>[^\s"'/]{1,200})(?=@)/dgi,
    look: 'password',
  },
  {
    id: 'docker-auth',
    source: 'docs.docker.com, config.json: auths',
    pattern: /"auth"\s{0,9}:\s{0,9}"(?<secret>[\w+/=-]{8,})"/dg,
  },
  {
    id: 'npm-auth',
    source: 'docs.npmjs.com, npmrc: auth related configuration',
    pattern: /_auth(?:Token)?\s{0,9}=\s{0,9}["']?(?<secret>[^\s"'$]{4,})/dg,
  },
];

export const ADDRESS_RULES: RuleGroup = {
  hint: /:\/\/|[?&;](?:sig|x-)|authorization|cookie|bearer|identified|password|auth|signature|thin:|sql|pdp|rman|connect|:(?:\d{4,5}|\*):/i,
  rules: RULES,
};
