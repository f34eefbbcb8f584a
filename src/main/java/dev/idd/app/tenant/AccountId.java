package dev.idd.app.tenant;

/** An Atlassian account, the only name we keep of a person. */
public record AccountId(String value) {
  public AccountId {
    if (value.isBlank() || value.length() > 128 || value.equals("unknown")) {
      throw new IllegalArgumentException("Not an account id: " + value);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
