package uk.tallystick.standalone;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.util.StringUtils;

import uk.tallystick.database.Database;

import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * Begins to start the embedded database while the rest of the program is still being put together:
 * on a new directory it takes seconds. It outlives every bean, for it was there before the first.
 */
final class EmbeddedDatabaseStart
        implements ApplicationContextInitializer<GenericApplicationContext>, DisposableBean {

    private @Nullable CompletableFuture<EmbeddedDatabase> starting;

    @Override
    public void initialize(GenericApplicationContext context) {
        var environment = context.getEnvironment();
        if (StringUtils.hasText(environment.getProperty("TALLYSTICK_DB_URL"))) {
            return;
        }
        var directory = Path.of(environment.getRequiredProperty("tallystick.data-dir"));
        starting =
                CompletableFuture.supplyAsync(
                        () -> EmbeddedDatabase.start(directory),
                        task -> Thread.ofPlatform().name("embedded-database").start(task));
        var beans = context.getDefaultListableBeanFactory();
        beans.registerSingleton("embeddedDatabaseStart", this);
        beans.registerDisposableBean("embeddedDatabaseStart", this);
    }

    /** The prepared database, as soon as it is there. */
    Database database() {
        if (starting == null) {
            throw new IllegalStateException("no embedded database was asked for");
        }
        return starting.join().database();
    }

    @Override
    public void destroy() {
        if (starting == null) {
            return;
        }
        try {
            starting.join().close();
        } catch (CompletionException _) {
            // It never started, which whoever asked for it has been told.
        }
    }
}
