package uk.tallystick.query.stream;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import uk.tallystick.database.Database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Knows how far the ledger goes, and wakes whoever waits for more: at each notification of the
 * sequencer and every second, on a connection of its own. A lost connection is opened again.
 */
@Component
public class LedgerListener implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerListener.class);
    private static final int SECOND = 1000;

    private final Database database;
    private final List<Runnable> wakened = new CopyOnWriteArrayList<>();
    private volatile long head;
    private volatile boolean running;
    private volatile @Nullable Connection connection;
    private @Nullable Thread thread;

    LedgerListener(Database database) {
        this.database = database;
    }

    /** The last position known to be in the ledger. */
    public long head() {
        return head;
    }

    void onWake(Runnable callback) {
        wakened.add(callback);
    }

    void forget(Runnable callback) {
        wakened.remove(callback);
    }

    /** Waits until the ledger goes beyond a position, or the time is over. */
    synchronized boolean awaitBeyond(long position, long millis) throws InterruptedException {
        var end = System.nanoTime() + millis * 1_000_000;
        var left = millis;
        while (head <= position && left > 0) {
            wait(left);
            left = (end - System.nanoTime()) / 1_000_000;
        }
        return head > position;
    }

    private void run() {
        while (running) {
            try (var listening = connect()) {
                connection = listening;
                listen(listening);
            } catch (SQLException e) {
                if (running) {
                    LOG.warn(
                            "The connection that listens to the ledger failed and is opened again:"
                                    + " {}",
                            e.getMessage());
                    pause();
                }
            }
        }
    }

    private Connection connect() throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", database.query().user());
        properties.setProperty("password", database.query().password());
        properties.setProperty("ApplicationName", "tallystick ledger listener");
        properties.setProperty("tcpKeepAlive", "true");
        return DriverManager.getConnection(database.url(), properties);
    }

    /** Listens first and looks then: what is notified in between is seen by the look. */
    private void listen(Connection listening) throws SQLException {
        try (var statement = listening.createStatement();
                var look = listening.prepareStatement("SELECT position FROM log.ledger_head")) {
            statement.execute("LISTEN tallystick_ledger");
            while (running) {
                try (var found = look.executeQuery()) {
                    wake(found.next() ? found.getLong(1) : 0);
                }
                listening.unwrap(PGConnection.class).getNotifications(SECOND);
            }
        }
    }

    private void wake(long position) {
        synchronized (this) {
            head = position;
            notifyAll();
        }
        wakened.forEach(Runnable::run);
    }

    private static void pause() {
        try {
            Thread.sleep(SECOND / 4);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public synchronized void start() {
        running = true;
        thread = Thread.ofPlatform().daemon().name("ledger-listener").start(this::run);
    }

    @Override
    public void stop() {
        running = false;
        synchronized (this) {
            notifyAll();
        }
        try {
            if (connection instanceof Connection open) {
                open.abort(Runnable::run);
            }
            if (thread instanceof Thread started) {
                started.join();
            }
        } catch (SQLException e) {
            LOG.debug("The listening connection was gone already", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the projections, which it wakes. */
    @Override
    public int getPhase() {
        return 0;
    }
}
