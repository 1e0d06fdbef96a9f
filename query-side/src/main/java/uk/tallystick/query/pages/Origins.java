package uk.tallystick.query.pages;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Where the command side's forms are: the same place unless the sides run as two programs. */
@Component
class Origins {

    private final String command;

    Origins(@Value("${tallystick.command-url}") String command) {
        this.command = command.replaceFirst("/$", "");
    }

    /** A path of the command side. */
    String command(String path) {
        return command + path;
    }
}
