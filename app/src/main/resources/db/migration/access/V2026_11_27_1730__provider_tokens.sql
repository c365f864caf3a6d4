-- The provider's word by which a session began, sealed: shown to the provider when she signs out, so that its session
-- ends without a question. It goes with the session.
alter table access.session
    add column provider_token text check (length(provider_token) between 1 and 6000),
    add constraint only_providers_give_tokens check (provider_token is null or provider is not null);
