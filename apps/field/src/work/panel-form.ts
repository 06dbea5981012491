/** The id of the form in a panel, which the big button at the bottom edge sends. One panel is open at a time. */
export const panelForm = 'panel-form';
