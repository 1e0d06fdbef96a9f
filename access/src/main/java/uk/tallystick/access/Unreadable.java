package uk.tallystick.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;

import java.io.IOException;

/** A request that nobody sends who means well is refused in the same form as any other. */
@Component
class Unreadable implements RequestRejectedHandler {

    private final Refused refused;

    Unreadable(Refused refused) {
        this.refused = refused;
    }

    @Override
    public void handle(
            HttpServletRequest request,
            HttpServletResponse response,
            RequestRejectedException rejected)
            throws IOException {
        refused.refuse(
                request,
                response,
                HttpStatus.BAD_REQUEST,
                "the request's address or method is odd");
    }
}
