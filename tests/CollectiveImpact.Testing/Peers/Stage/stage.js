// Shows one card and tells what the renderer had to say about it.
function showCard(payload, hostConfig) {
  const { AdaptiveCard, HostConfig, SerializationContext, Versions, ValidationEvent } = AdaptiveCards;
  AdaptiveCard.onProcessMarkdown = (text, result) => {
    result.outputHtml = toHtml(text);
    result.didProcess = true;
  };

  const problems = [];
  const tell = (phase, event) => problems.push(`${phase}: ${ValidationEvent[event.event] ?? event.event}: ${event.message}`);

  const card = new AdaptiveCard();
  card.hostConfig = new HostConfig(hostConfig);
  const context = new SerializationContext(Versions.v1_5);
  card.parse(payload, context);
  for (let i = 0; i < context.eventCount; i++) tell('parse', context.getEventAt(i));
  for (const event of card.validateProperties().validationEvents) tell('validate', event);

  const slot = document.getElementById('card');
  const rendered = card.render();
  if (!rendered) return [...problems, 'render: nothing was rendered'];
  slot.replaceChildren(rendered);
  for (const input of slot.querySelectorAll('input[type=date], input[type=time]')) input.classList.toggle('empty', input.value === '');
  return [...problems, ...tooWide(slot)];
}

// What does not fit the width is cut off in Teams, so it is a fault of the card.
function tooWide(slot) {
  const edge = slot.getBoundingClientRect().right + 0.5;
  return [...slot.querySelectorAll('*')]
    .filter(e => e.children.length === 0 && e.getBoundingClientRect().right > edge)
    .map(e => `layout: "${(e.textContent || e.tagName).trim().slice(0, 40)}" reaches beyond the card's edge`);
}
