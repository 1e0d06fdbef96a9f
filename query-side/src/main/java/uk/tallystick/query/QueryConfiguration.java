package uk.tallystick.query;

import com.zaxxer.hikari.HikariDataSource;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

import uk.tallystick.database.Database;
import uk.tallystick.events.log.LogSerializer;

import javax.sql.DataSource;

@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:tallystick-query.properties")
class QueryConfiguration {

    /**
     * Every projection may hold one connection, its stream another for a moment; the rest answer
     * questions.
     */
    private static final int CONNECTIONS = 16;

    /**
     * Bounded, for a projection writes too: while its batch is open, no later event gets its
     * position. Row security makes plans large: to make one takes longer than to run it, so each is
     * made once per connection, and none is compiled.
     */
    private static final String BOUNDS =
            "-c search_path=query,log -c jit=off -c plan_cache_mode=force_generic_plan -c"
                    + " statement_timeout=20s -c idle_in_transaction_session_timeout=10s";

    @Bean
    HikariDataSource queryDataSource(Database database) {
        var source = new HikariDataSource();
        source.setPoolName("query");
        source.setJdbcUrl(database.url());
        source.setUsername(database.query().user());
        source.setPassword(database.query().password());
        source.addDataSourceProperty("options", BOUNDS);
        source.addDataSourceProperty("ApplicationName", "tallystick query");
        source.addDataSourceProperty("prepareThreshold", "1");
        source.addDataSourceProperty("preparedStatementCacheQueries", "64");
        source.setMaximumPoolSize(CONNECTIONS);
        source.setMinimumIdle(2);
        return source;
    }

    @Bean
    PlatformTransactionManager queryTransactions(@Qualifier("queryDataSource") DataSource source) {
        return new JdbcTransactionManager(source);
    }

    @Bean
    JdbcClient queryJdbc(@Qualifier("queryDataSource") DataSource source) {
        return JdbcClient.create(source);
    }

    /** 52.0 stays 52.0 in answers too. */
    @Bean
    JsonMapperBuilderCustomizer exactNumbersInAnswers() {
        return LogSerializer::exact;
    }
}
