package uk.tallystick.standalone;

import java.nio.file.Path;
import java.sql.DriverManager;

/**
 * A process of its own that writes rows for as long as it lives, and says each number once it is
 * recorded.
 */
final class DatabaseHolder {

    private DatabaseHolder() {}

    public static void main(String[] args) throws Exception {
        var server = EmbeddedDatabase.start(Path.of(args[0]));
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        var database = server.database();
        try (var connection =
                        DriverManager.getConnection(
                                database.url(),
                                database.owner().user(),
                                database.owner().password());
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE IF NOT EXISTS public.kept (number int PRIMARY KEY)");
            System.out.println("writing");
            while (true) {
                try (var rows =
                        statement.executeQuery(
                                "INSERT INTO public.kept SELECT coalesce(max(number), 0) + 1 FROM"
                                        + " public.kept RETURNING number")) {
                    rows.next();
                    System.out.println(rows.getInt(1));
                }
            }
        }
    }
}
