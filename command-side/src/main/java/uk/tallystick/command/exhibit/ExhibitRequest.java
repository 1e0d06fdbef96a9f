package uk.tallystick.command.exhibit;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;

import uk.tallystick.command.request.Day;
import uk.tallystick.command.request.Importable;
import uk.tallystick.command.request.StatedRequest;
import uk.tallystick.command.request.Text;
import uk.tallystick.events.exhibit.FileKind;

import java.time.LocalDate;

/**
 * What is said of a file.
 *
 * @param about the id of the thing that it is put beside
 * @param fileName as it came; the last part of a path
 */
@Importable
public record ExhibitRequest(
        @NotNull @Size(min = 1, max = 300) String about,
        @NotNull @Text String title,
        @Nullable FileKind kind,
        @Nullable @Text(max = 200) String fileName,
        @Nullable @Day LocalDate effectiveOn,
        @Nullable @Day LocalDate statedOn,
        @Nullable @Text String statedSource,
        @Nullable @Text String statedAsGiven)
        implements StatedRequest {

    private static final int LONGEST_NAME = 200;

    /** A file's name without the folders it was in, and without what cannot be seen of it. */
    public static @Nullable String nameOf(@Nullable String given) {
        if (given == null) {
            return null;
        }
        var name =
                given.replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}]", "")
                        .replaceFirst(".*[/\\\\]", "")
                        .strip();
        var start = Math.max(0, name.length() - LONGEST_NAME);
        return name.isEmpty() || name.matches("[.]+") ? null : name.substring(start);
    }
}
