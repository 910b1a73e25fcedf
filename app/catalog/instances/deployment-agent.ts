/**
 * Lines that give an instance the CodeDeploy agent. An instance that can't reach it still serves.
 * Source: CodeDeploy user guide, "Install the CodeDeploy agent for Amazon Linux".
 */
export const DEPLOYMENT_AGENT = `if dnf install --assumeyes --quiet ruby &&
  curl --fail --silent --show-error --output /root/codedeploy-install \\
    https://aws-codedeploy-\${AWS::Region}.s3.\${AWS::Region}.\${AWS::URLSuffix}/latest/install
then ruby /root/codedeploy-install auto || echo 'The CodeDeploy agent does not start'
else echo 'The CodeDeploy agent is out of reach'
fi
`;
