package dev.idd.app;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.autoconfigure.jdbc.AutoConfigureTestDatabase;
import org.springframework.boot.test.autoconfigure.orm.jpa.DataJpaTest;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A test of a store: entities, repositories and the migrated schema, nothing else. {@code @Import}
 * the store itself. Tests commit as the application does, so each uses its own tenant. One suite
 * runs on both databases:
 *
 * <pre>{@code
 * class ThingsTest {
 *   @Nested @OnH2 class H2 extends Promises {}
 *   @Nested @OnPostgreSql class PostgreSql extends Promises {}
 *
 *   @StoreTest
 *   @Import(Things.class)
 *   abstract static class Promises {
 *     @Autowired Things things;
 *     @Test void keepsWhatWasWritten() { … }
 *   }
 * }
 * }</pre>
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@DataJpaTest(showSql = false)
@AutoConfigureTestDatabase(replace = AutoConfigureTestDatabase.Replace.NONE)
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@Import(StoreTestSupport.class)
public @interface StoreTest {}
