package uk.tallystick.command.recording;

import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.InterceptorChain;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.springframework.stereotype.Component;

/**
 * Records a command's words and the answer to its idempotency key in the transaction of its events.
 */
@Component
class RecordingInterceptor implements MessageHandlerInterceptor<CommandMessage<?>> {

    private final Exhibits exhibits;
    private final IdempotencyKeys keys;

    RecordingInterceptor(Exhibits exhibits, IdempotencyKeys keys) {
        this.exhibits = exhibits;
        this.keys = keys;
    }

    @Override
    public Object handle(UnitOfWork<? extends CommandMessage<?>> unitOfWork, InterceptorChain chain)
            throws Exception {
        var envelope = Envelope.of(unitOfWork.getMessage());
        var claim = envelope.idempotency();
        if (claim != null && keys.claim(claim) instanceof Recorded first) {
            return first;
        }
        var recorded = (Recorded) chain.proceed();
        if (recorded.changed()) {
            exhibits.store(envelope.exhibits());
        }
        if (claim != null) {
            keys.answer(claim, recorded);
        }
        return recorded;
    }
}
