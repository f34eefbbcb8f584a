package dev.idd.app.connect;

import org.springframework.context.annotation.Configuration;
import org.springframework.data.jpa.repository.config.EnableJpaAuditing;

/** The library's host rows carry the times of their creation and last change. */
@Configuration(proxyBeanMethods = false)
@EnableJpaAuditing
class ConnectPersistence {}
