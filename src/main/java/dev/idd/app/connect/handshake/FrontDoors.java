package dev.idd.app.connect.handshake;

import com.atlassian.connect.spring.internal.AtlassianConnectProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.idd.app.connect.ConnectSettings;
import dev.idd.app.connect.Installations;
import dev.idd.app.shared.ProblemWriter;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/**
 * Puts the filters of the handshake in line: ours around the library's, which reads and verifies
 * tokens. Spring Security itself only keeps its firewall and the management endpoints shut.
 */
@Configuration(proxyBeanMethods = false)
class FrontDoors {

  @Bean
  @Order(1)
  SecurityFilterChain nothingButDoors(HttpSecurity http) throws Exception {
    return http.securityMatcher(request -> true)
        .csrf(AbstractHttpConfigurer::disable)
        .headers(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .sessionManagement(all -> all.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
        .authorizeHttpRequests(
            all ->
                all.requestMatchers("/actuator/health/**")
                    .permitAll()
                    .requestMatchers("/actuator", "/actuator/**")
                    .denyAll()
                    .anyRequest()
                    .permitAll())
        .build();
  }

  @Bean
  FilterRegistrationBean<Filter> signedLifecycle(
      ConnectSettings settings, ObjectMapper json, Refusal refusal, ProblemWriter problems) {
    var filter =
        new FilterRegistrationBean<Filter>(new SignedLifecycle(settings, json, refusal, problems));
    filter.addUrlPatterns(Door.INSTALLED, Door.UNINSTALLED);
    filter.setOrder(0);
    return filter;
  }

  @Bean
  FilterRegistrationBean<Filter> tokenForm(
      ConnectSettings settings, AtlassianConnectProperties library, Refusal refusal) {
    var filter = new FilterRegistrationBean<Filter>(new TokenForm(settings, refusal));
    filter.setOrder(library.getJwtFilterOrder() - 1);
    return filter;
  }

  @Bean
  FilterRegistrationBean<Filter> tokenMeaning(
      Installations installations, AtlassianConnectProperties library, Refusal refusal) {
    var filter = new FilterRegistrationBean<Filter>(new TokenMeaning(installations, refusal));
    filter.setOrder(library.getJwtFilterOrder() + 1);
    return filter;
  }

  @Bean
  FilterRegistrationBean<Filter> refusedToken(Refusal refusal) {
    var filter = new FilterRegistrationBean<Filter>(new RefusedToken(refusal));
    filter.setDispatcherTypes(DispatcherType.FORWARD);
    filter.addUrlPatterns("/error");
    filter.setOrder(0);
    return filter;
  }
}
