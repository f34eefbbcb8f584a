package dev.idd.app.tenant;

import java.util.UUID;

/** Our own name for one installation of the app on one Jira site; the first part of every key. */
public record TenantId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
