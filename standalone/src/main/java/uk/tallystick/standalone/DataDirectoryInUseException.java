package uk.tallystick.standalone;

import java.nio.file.Path;

/** Another program holds the data directory: two of them would destroy each other's record. */
final class DataDirectoryInUseException extends RuntimeException {

    DataDirectoryInUseException(Path directory, String holder) {
        super(
                "the data directory "
                        + directory
                        + " is in use by another Tallystick (process "
                        + holder
                        + ")");
    }
}
