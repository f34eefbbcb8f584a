package dev.idd.app.tenant;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The table of tenants. */
interface TenantRows extends Repository<TenantRow, UUID> {

  Optional<TenantRow> findById(UUID id);

  Optional<TenantRow> findByClientKey(String clientKey);

  List<TenantRow> findByInstalledTrueOrderByIdAsc();

  /** Two threads may try at once: one of them inserts, both find the row afterwards. */
  @Modifying
  @Query(
      nativeQuery = true,
      value =
          "insert into tenant (id, client_key, installed) values (:id, :clientKey, false)"
              + " on conflict do nothing")
  void insertIfAbsent(UUID id, String clientKey);
}
