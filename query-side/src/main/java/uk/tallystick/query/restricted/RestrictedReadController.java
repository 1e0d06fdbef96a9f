package uk.tallystick.query.restricted;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import uk.tallystick.access.Allows;
import uk.tallystick.events.person.Role;

/** Auditors see what auditors saw. */
@RestController
class RestrictedReadController {

    private final RestrictedReads reads;

    RestrictedReadController(RestrictedReads reads) {
        this.reads = reads;
    }

    /**
     * The reads of what is restricted, the latest first.
     *
     * @param cursor where the next page starts, as the page before said
     */
    @Allows(Role.AUDITOR)
    @GetMapping("/api/bodies/{body}/restricted-reads")
    ReadsPage reads(
            @PathVariable String body,
            @RequestParam(defaultValue = "100") @Min(1) @Max(1000) int limit,
            @RequestParam @Nullable Long cursor) {
        return reads.page(body.replaceFirst("^body:", ""), cursor, limit);
    }
}
