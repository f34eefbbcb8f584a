/*
 * What Jira's own all.js adds, inside the frame, to the bridge of the npm package:
 * the save handshake of a workflow rule, the edit button of a gadget, and the calling styles of request and openCreateIssueDialog.
 */
(function (AP) {
  if (!AP) return;

  function ruleConfiguration(jira) {
    var mayBeSaved = function () { return true; };
    var toBeSaved = function () { return ''; };
    var rule = {
      onSaveValidation: function (check) { mayBeSaved = check; },
      onSave: function (produce) { toBeSaved = produce; },
      trigger: function () {
        var valid = mayBeSaved.call(rule) === true;
        return valid ? { valid: true, value: String(toBeSaved.call(rule)) } : { valid: false };
      },
    };
    function answer(question) {
      var outcome;
      try {
        outcome = rule.trigger();
      } catch (broken) {
        outcome = { valid: false };
        console.error(broken);
      }
      jira._ruleConfigured(question.uuid, outcome.valid, outcome.value || '');
    }
    AP.register({
      jira_workflow_condition_submit: answer,
      jira_workflow_validator_submit: answer,
      jira_workflow_post_function_submit: answer,
    });
    jira.WorkflowConfiguration = rule;
  }

  function dashboardItem() {
    return {
      onDashboardItemEdit: function (edit) { AP.register({ jira_dashboard_item_edit: edit }); },
    };
  }

  /* AP.request(url, options) or AP.request(options), with success and error callbacks or with the promise. */
  function requestInBothStyles(send) {
    return function (first, second) {
      var options = Object.assign({}, typeof first === 'string' ? { url: first } : first, typeof first === 'string' ? second : {});
      var success = options.success;
      var error = options.error;
      delete options.success;
      delete options.error;
      var answer = send.call(AP, options);
      if (success || error) {
        answer.then(
          function (done) { if (success) success(done.body, 'success', done.xhr); },
          function (failed) { if (error) error(failed.xhr, failed.err, failed.err); });
      }
      return answer;
    };
  }

  /* Jira takes the callback first here, the bridge only last. */
  function callbackFirst(open) {
    return function (callback, parameters) { open.call(AP.jira, parameters || {}, callback || function () {}); };
  }

  if (AP.jira) {
    ruleConfiguration(AP.jira);
    AP.jira.DashboardItem = dashboardItem();
    if (AP.jira.openCreateIssueDialog) AP.jira.openCreateIssueDialog = callbackFirst(AP.jira.openCreateIssueDialog);
  }
  if (AP.request) AP.request = requestInBothStyles(AP.request);
})(window.AP);
