package dev.idd.app.tenant;

/**
 * The person behind a request, as proven by the host's token. It says who is asking, never what
 * they may do. A controller method takes it as a parameter; a request without one is answered 401.
 */
public record Caller(TenantId tenant, AccountId account) {
  /** No account of Atlassian's is called so. */
  private static final AccountId APP = new AccountId("idd");

  /** The app itself, where a job does what otherwise a person asks for. */
  public static Caller app(TenantId tenant) {
    return new Caller(tenant, APP);
  }

  public boolean isApp() {
    return account.equals(APP);
  }
}
