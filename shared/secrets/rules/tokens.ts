// Secrets that are recognised by their own form: their makers gave them a prefix so that they can be found.
import type { RuleGroup, SecretRule } from '../rule.ts';

interface Token {
  id: string;
  source: string;
  /** The form of the token itself. */
  form: string;
}

const TOKENS: readonly Token[] = [
  {
    id: 'aws-key-id',
    source: 'docs.aws.amazon.com, IAM identifiers: unique ID prefixes',
    form: '(?:AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}',
  },
  { id: 'github', source: 'docs.github.com, About authentication: token prefixes', form: 'gh[pousr]_[A-Za-z0-9]{20,}' },
  { id: 'github-pat', source: 'docs.github.com, About authentication: token prefixes', form: 'github_pat_\\w{20,}' },
  {
    id: 'gitlab',
    source: 'docs.gitlab.com, Token overview: token prefixes',
    form: 'gl(?:pat|oas|dt|rt|rtr|cbt|ptt|ft|imt|agent|soat|ffct)-[\\w.-]{16,}',
  },
  { id: 'slack', source: 'api.slack.com, Token types', form: '(?:xox[abcdeoprs]|xapp|xwfp)-[\\w-]{10,}' },
  {
    id: 'stripe',
    source: 'docs.stripe.com, API keys',
    form: '[srp]k_(?:live|test)_[A-Za-z0-9]{10,}|whsec_[A-Za-z0-9+/=]{16,}',
  },
  { id: 'google-key', source: 'cloud.google.com, API keys', form: 'AIza[\\w-]{35}' },
  { id: 'google-oauth', source: 'developers.google.com, OAuth 2.0', form: 'ya29\\.[\\w-]{20,}|GOCSPX-[\\w-]{20,}' },
  { id: 'npm', source: 'docs.npmjs.com, About access tokens', form: 'npm_[A-Za-z0-9]{30,}' },
  { id: 'pypi', source: 'pypi.org/help, API tokens', form: 'pypi-[\\w-]{32,}' },
  { id: 'rubygems', source: 'guides.rubygems.org, API key', form: 'rubygems_[a-f0-9]{40,}' },
  { id: 'docker-hub', source: 'docs.docker.com, Personal access tokens', form: 'dckr_(?:pat|oat)_[\\w-]{20,}' },
  { id: 'vault', source: 'developer.hashicorp.com/vault, Tokens: token prefixes', form: 'hv[sbr]\\.[\\w-]{20,}' },
  {
    id: 'terraform',
    source: 'developer.hashicorp.com/terraform, API tokens',
    form: '[A-Za-z0-9]{14}\\.atlasv1\\.[\\w=-]{40,}',
  },
  { id: 'digitalocean', source: 'docs.digitalocean.com, Personal access tokens', form: 'do[opr]_v1_[a-f0-9]{40,}' },
  { id: 'sendgrid', source: 'docs.sendgrid.com, API keys', form: 'SG\\.[\\w-]{16,}\\.[\\w-]{20,}' },
  { id: 'twilio', source: 'twilio.com/docs, API keys', form: 'SK[a-f0-9]{32}' },
  { id: 'mailgun', source: 'documentation.mailgun.com, API keys', form: 'key-[a-f0-9]{32}' },
  { id: 'mailchimp', source: 'mailchimp.com/developer, API keys', form: '[a-f0-9]{32}-us\\d{1,2}' },
  {
    id: 'ai-services',
    source: 'platform.openai.com and docs.anthropic.com, API keys',
    form: 'sk-(?:proj-|ant-|svcacct-)?(?=[\\w-]*\\d)[A-Za-z0-9_-]{20,}',
  },
  { id: 'hugging-face', source: 'huggingface.co/docs, User access tokens', form: 'hf_[A-Za-z0-9]{30,}' },
  { id: 'databricks', source: 'docs.databricks.com, Personal access tokens', form: 'dapi[a-f0-9]{32}(?:-\\d)?' },
  { id: 'shopify', source: 'shopify.dev, Access token format', form: 'shp(?:at|ca|pa|ss|ua|tka)_[a-fA-F0-9]{32}' },
  { id: 'square', source: 'developer.squareup.com, Access tokens', form: 'sq0(?:atp|csp)-[\\w-]{20,}|EAAA[\\w-]{60}' },
  { id: 'new-relic', source: 'docs.newrelic.com, API keys', form: 'NRAK-[A-Z0-9]{27}|NRJS-[a-f0-9]{19}' },
  { id: 'grafana', source: 'grafana.com/docs, Service accounts', form: 'glsa_\\w{32,}|glc_[A-Za-z0-9+/=]{32,}' },
  { id: 'sentry', source: 'docs.sentry.io, Auth tokens', form: 'sntr(?:ys|yu)_[\\w+/=.-]{32,}' },
  { id: 'atlassian', source: 'support.atlassian.com, API tokens', form: 'AT(?:ATT|CTT)3x[\\w=-]{40,}' },
  { id: 'linear', source: 'developers.linear.app, API keys', form: 'lin_(?:api|oauth)_[A-Za-z0-9]{20,}' },
  {
    id: 'notion',
    source: 'developers.notion.com, Authorization',
    form: 'ntn_[A-Za-z0-9]{30,}|secret_[A-Za-z0-9]{40,}',
  },
  { id: 'doppler', source: 'docs.doppler.com, Token formats', form: 'dp\\.(?:pt|st|ct|sa|scim|audit)\\.[\\w.-]{20,}' },
  { id: 'pulumi', source: 'pulumi.com/docs, Access tokens', form: 'pul-[a-f0-9]{40}' },
  { id: 'planetscale', source: 'planetscale.com/docs, Service tokens', form: 'pscale_(?:tkn|pw|oauth)_[\\w.=-]{20,}' },
  { id: 'supabase', source: 'supabase.com/docs, Access tokens', form: 'sbp_[a-f0-9]{40}|sb_secret_[\\w-]{20,}' },
  { id: 'artifactory', source: 'jfrog.com/help, API key', form: 'AKC[a-zA-Z0-9]{60,}' },
  { id: 'heroku', source: 'devcenter.heroku.com, OAuth tokens', form: 'HRKU-[\\w-]{30,}' },
  { id: 'telegram', source: 'core.telegram.org, Bot API: authorizing', form: '\\d{8,10}:AA[\\w-]{30,}' },
  { id: 'age', source: 'age-encryption.org/v1', form: 'AGE-SECRET-KEY-1[A-Z0-9]{40,}' },
  { id: 'azure-ad', source: 'learn.microsoft.com, Client secret format', form: '[\\w~.-]{3}\\dQ~[\\w~.-]{31,34}' },
  { id: 'jwt', source: 'RFC 7519', form: 'eyJ[\\w-]{8,}\\.eyJ[\\w-]{4,}(?:\\.[\\w-]*)?' },
];

// Only where a word begins, so that a long word is looked at once; a form's own characters are part of the word.
const asRule = ({ id, source, form }: Token): SecretRule => ({
  id,
  source,
  pattern: new RegExp(`(?<![\\w~.-])(?<secret>${form})`, 'dg'),
});

const RULES: readonly SecretRule[] = [
  ...TOKENS.map(asRule),
  {
    id: 'private-key',
    source: 'RFC 7468, textual encodings of keys; OpenSSH and PuTTY write the same frame',
    pattern:
      /-----BEGIN [A-Z0-9 ]{0,40}PRIVATE KEY(?: BLOCK)?-----\s{0,4}(?<secret>[\w+/=](?:(?!\s{0,4}-----END)[\w\s+/=:;,.\\()*-])*)/dg,
  },
  {
    id: 'webhook',
    source: 'api.slack.com, Incoming webhooks; discord.com/developers, Webhook; learn.microsoft.com, Teams webhooks',
    pattern:
      /(?:hooks\.slack(?:-gov)?\.com\/(?:services|workflows|triggers)\/|discord(?:app)?\.com\/api\/webhooks\/|webhook\.office\.com\/webhookb2\/)(?<secret>[\w/@-]{16,})/dg,
  },
];

export const TOKEN_RULES: RuleGroup = {
  hint: new RegExp(`(?<![\\w~.-])(?:${TOKENS.map(({ form }) => form).join('|')})|PRIVATE KEY|hooks?\\.|webhooks`),
  rules: RULES,
};
