package uk.tallystick.query.pages;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where each side is: the same place unless they run as two programs. */
@Component
class Origins {

    private final String command;
    private final String query;

    Origins(
            @Value("${tallystick.command-url:}") String command,
            @Value("${tallystick.query-url:}") String query) {
        this.command = command.replaceFirst("/$", "");
        this.query = query.replaceFirst("/$", "");
    }

    /** A path of the command side. */
    String command(String path) {
        return command + path;
    }

    /** A path of this side, as others are to be given it. */
    String query(String path) {
        return query + path;
    }
}
