package uk.tallystick.command;

import com.zaxxer.hikari.HikariDataSource;

import jakarta.servlet.MultipartConfigElement;

import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.core.Ordered;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.multipart.MultipartResolver;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.cfg.MutableCoercionConfig;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.type.LogicalType;

import uk.tallystick.command.recording.Known;
import uk.tallystick.command.refusal.ServerProblem;
import uk.tallystick.command.request.DayReader;
import uk.tallystick.database.Database;
import uk.tallystick.events.log.LogSerializer;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import javax.sql.DataSource;

/** The command side's database access and how it reads requests. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@PropertySource("classpath:command-side.properties")
class CommandConfiguration {

    private static final int CONNECTIONS = 10;
    private static final long LARGEST_FILE = 50L * 1024 * 1024;
    private static final long LARGEST_FORM = 2L * 1024 * 1024;

    /** Bounded, for an open writer keeps every later event from getting its position. */
    private static final String BOUNDS =
            "-c search_path=command,log -c statement_timeout=20s -c lock_timeout=10s"
                    + " -c idle_in_transaction_session_timeout=10s";

    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean(destroyMethod = "close")
    HikariDataSource commandDataSource(Database database) {
        var pool = new HikariDataSource();
        pool.setPoolName("command");
        pool.setJdbcUrl(database.url());
        pool.setUsername(database.command().user());
        pool.setPassword(database.command().password());
        pool.setMaximumPoolSize(CONNECTIONS);
        pool.setMinimumIdle(1);
        // Many words are one statement.
        pool.addDataSourceProperty("reWriteBatchedInserts", "true");
        pool.addDataSourceProperty("ApplicationName", "tallystick command");
        pool.addDataSourceProperty("options", BOUNDS);
        // PostgreSQL 17 and later can bound a whole transaction.
        pool.setConnectionInitSql(
                "SELECT set_config('transaction_timeout', '30s', false)"
                        + " WHERE current_setting('server_version_num')::int >= 170000");
        return pool;
    }

    @Bean
    PlatformTransactionManager commandTransactions(
            @Qualifier("commandDataSource") DataSource dataSource) {
        return new DataSourceTransactionManager(dataSource);
    }

    @Bean
    JdbcTemplate commandJdbc(@Qualifier("commandDataSource") DataSource dataSource) {
        return new JdbcTemplate(dataSource);
    }

    /**
     * Numbers keep their digits; a text is not a number, and an unknown field is an error, not a
     * loss.
     */
    @Bean
    JsonMapperBuilderCustomizer exactRequests() {
        return mapper -> {
            LogSerializer.exact(mapper);
            mapper.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                    .defaultLeniency(false)
                    .addModule(
                            new SimpleModule("days")
                                    .addDeserializer(LocalDate.class, new DayReader()))
                    .withCoercionConfig(LogicalType.Textual, CommandConfiguration::nothingButText)
                    .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT);
        };
    }

    private static void nothingButText(MutableCoercionConfig text) {
        for (var shape :
                List.of(
                        CoercionInputShape.Integer,
                        CoercionInputShape.Float,
                        CoercionInputShape.Boolean)) {
            text.setCoercion(shape, CoercionAction.Fail);
        }
    }

    /** A request that Tomcat cannot even read gets a problem for its answer as any other does. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemsOfTheServer() {
        return tomcat ->
                tomcat.addContextCustomizers(context ->
                        ((StandardHost) context.getParent())
                                .setErrorReportValveClass(ServerProblem.class.getName()));
    }

    /** A file of figures may be uploaded; it is on disk until its request has been answered. */
    @Bean
    MultipartConfigElement multipartConfig() {
        return new MultipartConfigElement("", LARGEST_FILE, LARGEST_FILE + LARGEST_FORM, 0);
    }

    @Bean
    MultipartResolver multipartResolver() {
        return new StandardServletMultipartResolver();
    }

    @Bean
    WebMvcConfigurer commandRequests(List<HandlerMethodArgumentResolver> resolvers, Known known) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> all) {
                all.addAll(resolvers);
            }

            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                // After whether it is allowed at all.
                registry.addInterceptor(known).order(Ordered.LOWEST_PRECEDENCE);
            }
        };
    }
}
