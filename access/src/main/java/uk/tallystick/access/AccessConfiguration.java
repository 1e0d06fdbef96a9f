package uk.tallystick.access;

import com.zaxxer.hikari.HikariDataSource;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.session.config.annotation.web.http.EnableSpringHttpSession;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import uk.tallystick.database.Database;

import java.time.Duration;

import javax.sql.DataSource;

/**
 * The tables of sign-in, and the sessions that both sides share. As the query role, which may read
 * who people are and change nothing of it.
 */
@Configuration(proxyBeanMethods = false)
@EnableSpringHttpSession
@PropertySource("classpath:access.properties")
class AccessConfiguration {

    private static final int CONNECTIONS = 8;
    private static final Duration IDLE = Duration.ofMinutes(30);

    @Bean
    HikariDataSource accessDataSource(Database database) {
        var pool = new HikariDataSource();
        pool.setPoolName("access");
        pool.setJdbcUrl(database.url());
        pool.setUsername(database.query().user());
        pool.setPassword(database.query().password());
        pool.addDataSourceProperty("ApplicationName", "tallystick access");
        pool.addDataSourceProperty(
                "options",
                "-c search_path=access -c statement_timeout=10s -c lock_timeout=5s"
                        + " -c idle_in_transaction_session_timeout=10s");
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setMinimumIdle(1);
        return pool;
    }

    @Bean
    JdbcClient accessJdbc(@Qualifier("accessDataSource") DataSource source) {
        return JdbcClient.create(source);
    }

    @Bean
    JdbcIndexedSessionRepository sessionRepository(
            @Qualifier("accessDataSource") DataSource source) {
        var sessions =
                new JdbcIndexedSessionRepository(
                        new JdbcTemplate(source),
                        new TransactionTemplate(new JdbcTransactionManager(source)));
        sessions.setTableName("access.session");
        sessions.setDefaultMaxInactiveInterval(IDLE);
        return sessions;
    }

    /** Sent over TLS only, where the request came over TLS; never with another site's forms. */
    @Bean
    CookieSerializer sessionCookie() {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName("tallystick");
        cookie.setCookiePath("/");
        cookie.setUseBase64Encoding(false);
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        return cookie;
    }

    @Bean
    WebMvcConfigurer gatekeeping(Gate gate) {
        return new WebMvcConfigurer() {
            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(gate);
            }
        };
    }
}
