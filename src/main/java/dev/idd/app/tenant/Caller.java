package dev.idd.app.tenant;

/**
 * The person behind a request, as proven by the host's token. It says who is asking, never what
 * they may do. A controller method takes it as a parameter; a request without one is answered 401.
 */
public record Caller(TenantId tenant, AccountId account) {}
